import type { Part } from '../../../platform/archive/part.ts'
import { contactPart } from '../../caseload/archive.reads.server.ts'
import { checkInsPart } from '../../check-in/archive.reads.server.ts'
import { tokensPart } from '../../fhir/tokens/archive.reads.server.ts'
import { importsPart } from '../../fhir-import/archive.reads.server.ts'
import { measuresPart } from '../../measures/filling/archive.reads.server.ts'
import { patternsPart } from '../../measures/patterns/archive.reads.server.ts'
import { messagesPart } from '../../messages/archive.reads.server.ts'
import { paperPart } from '../../paper/archive.reads.server.ts'
import { suggestionsPart } from '../../programme/suggestions/archive.reads.server.ts'
import { toolboxPart } from '../../programme/toolbox/archive.reads.server.ts'
import { madePart } from '../../programme/worksheet/archive.reads.server.ts'
import { remindersPart } from '../../reminders/archive.reads.server.ts'
import { planPart } from '../../shared-plan/archive.reads.server.ts'
import { storyPart } from '../../shared-story/archive.reads.server.ts'
import { logPart, questionsPart, sharingPart, supportersPart } from '../../sharing/archive.reads.server.ts'
import { teamWorkPart } from '../../team-work/archive.reads.server.ts'
import { visitsPart } from '../../visits/archive.reads.server.ts'
import { erasurePart } from '../archive.reads.server.ts'

/** Everything a person takes with them, their own words first. A capability adds its part in a line. */
export const parts: readonly Part[] = [
  storyPart,
  planPart,
  madePart,
  visitsPart,
  messagesPart,
  teamWorkPart,
  contactPart,
  checkInsPart,
  measuresPart,
  patternsPart,
  paperPart,
  importsPart,
  toolboxPart,
  suggestionsPart,
  remindersPart,
  sharingPart,
  supportersPart,
  tokensPart,
  logPart,
  questionsPart,
  erasurePart,
]

/** Tables about people that no part takes along, because … */
export const notExported: Record<string, string> = {
  person: 'the first part tells it, together with the account',
  audit_head: 'it is the number and the hash of the last line of the access log',
  audit_tombstone: 'it stands only for somebody who was erased',
  access_hour: 'the access log holds the same; this only keeps it from saying so twice within an hour',
  message_notice_slot: 'it keeps a mail that says “there is something new” from going twice',
  visit_form: 'it is the keyed digest of a form that was sent, so that a retry writes once',
  plan_form: 'it is the keyed digest of a form that a professional sent, so that a retry writes once',
  section_change: 'it repeats when each part last changed, for lists',
  caseload_entry: 'it repeats grants, reviews and what was noted, to put a professional’s list in order',
  paper_opening: 'it says for twelve hours which member may type a sheet in; who did, the sheet says',
  card_opening: 'the access log holds the same; this only keeps it from saying so twice within ten minutes',
  day_person: 'it is a line of a professional’s own day; what both have is the visit',
  due_item: 'it repeats what waits for a professional, to put their list in order',
  submission: 'it is the keyed digest of a form that was sent, so that a retry writes once',
}
