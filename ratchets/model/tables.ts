import { heldBy, known, type Model, type Observer, waitsFor } from './oracle.ts'
import { teamsBetween } from './worklist.ts'

/**
 * The tables in which somebody else than the person may find a row at all, with the sections that open them. Every
 * other table about people, also one that is made tomorrow, shows rows to the person alone.
 */
const openedBy: Record<string, string[]> = {
  check_in: ['check-ins'],
  check_in_note: ['check-ins'],
  story_entry: ['story', 'what-i-have-tried', 'goals-and-plan'],
  story_link: ['story'],
  body_map: ['story'],
  worksheet: ['exercises'],
  worksheet_version: ['exercises'],
  plan_entry: ['goals-and-plan'],
  plan_version: ['goals-and-plan'],
  plan_said: ['goals-and-plan'],
  plan_reader: ['goals-and-plan'],
  plan_form: ['goals-and-plan'],
  explanation_version: ['goals-and-plan'],
  explanation_voice: ['goals-and-plan'],
  round_item: ['goals-and-plan'],
  visit: ['visits'],
  visit_entry: ['visits'],
  visit_version: ['visits'],
  visit_check: ['visits'],
  visit_seen: ['visits'],
  visit_copy: ['visits'],
  visit_form: ['visits'],
  message_thread: ['messages'],
  message: ['messages'],
  message_opened: ['messages'],
  measure_response: ['measures'],
  measure_shown: ['measures'],
  pattern_note: ['measures'],
  paper_mark: ['check-ins', 'story', 'what-i-have-tried', 'visits'],
}
// With any grant: the name, when the sections that are shared changed, one's own marks, lines and agreed contacts.
const openedByAny = ['person', 'section_change', 'review_mark', 'day_person', 'agreed_contact']
/** With any grant, and only rows of a professional's own, or of what they share with their teams. */
const ownWithAny: Record<string, (model: Model, member: string, person: string) => boolean> = {
  caseload_outcome: (model, member, person) =>
    model.outcomes.some((each) => each.member === member && each.person === person),
  caseload_claim: (model, member, person) =>
    model.claims.some(
      ({ person: about, team }) => about === person && teamsBetween(model, member, person).includes(team),
    ),
  suggestion: (model, member, person) =>
    model.items.some((item) => item.kind === 'suggestion' && item.by === member && item.person === person),
  suggestion_answer: (model, member, person) =>
    model.items.some(
      (item) => item.kind === 'said to it' && item.shown && item.by === member && item.person === person,
    ),
}

/** Whether somebody may find rows of a person in a table. */
export function mayFindRows(model: Model, who: Observer, table: string, person: string): boolean {
  const own = who.as === 'person' ? who.id : who.as === 'supporter' ? who.own : undefined
  if (own === person) return true
  const sections = heldBy(model, who, person).map(({ section }) => section)
  if (openedBy[table]?.some((section) => sections.includes(section))) return true
  if (openedByAny.includes(table) && known(model, who).includes(person))
    return table === 'person' || sections.length > 0
  if (who.as === 'professional' && sections.length > 0 && ownWithAny[table]?.(model, who.id, person))
    return true
  // Whom they invited themselves, for good.
  if (table !== 'connection' || who.as !== 'professional') return false
  return (
    model.connections.some((each) => each.member === who.id && each.person === person) ||
    waitsFor(model, who.id, person)
  )
}
