import type { TextKey, TextValues } from '../../../language/catalogue.ts'
import type { Text } from '../../../language/text.tsx'
import type { PersonEvent } from '../../../platform/audit/events.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import type { LogLine } from '../access-log.contract.ts'
import { sectionsInWords } from './texts.ts'

type EventKey = Extract<TextKey, `sharing.ev${string}`>
type Told<Values extends unknown[]> = {
  [Key in EventKey]: Values extends TextValues<Key> ? Key : never
}[EventKey]
type Plain = Told<[]>
type Named = Told<[Record<'name', string>]>
/** Names, sections and days of one line, as its words need them. */
type Said = Record<'who' | 'name' | 'supporter' | 'sections' | 'day', string>
type Words = (t: Text, said: Said, line: LogLine) => string

const you =
  (key: Plain): Words =>
  (t) =>
    t(key)
const they =
  (key: Named): Words =>
  (t, { who }) =>
    t(key, { name: who })
const either =
  (mine: Plain, theirs: Named): Words =>
  (t, said, { actor }) =>
    actor === 'you' ? t(mine) : t(theirs, { name: said.who })
const asked =
  (key: Named): Words =>
  (t, { supporter }) =>
    t(key, { name: supporter })

const offListTexts: Record<string, Plain> = {
  'care-ended': 'sharing.evOffCareEnded',
  'another-team': 'sharing.evOffOtherTeam',
  'they-asked': 'sharing.evOffAsked',
  'by-mistake': 'sharing.evOffMistake',
}

/** Every kind of event has words: one that has none does not compile. */
const words: Record<PersonEvent['kind'], Words> = {
  'account-made': you('sharing.evAccount'),
  'privacy-accepted': you('sharing.evPrivacy'),
  'checked-in': you('sharing.evCheckedIn'),
  'check-in-corrected': you('sharing.evCorrected'),
  'story-written': you('sharing.evStory'),
  'story-taken-back': you('sharing.evStoryBack'),
  'story-link-drawn': you('sharing.evLink'),
  'story-link-taken-back': you('sharing.evLinkBack'),
  'body-map-drawn': you('sharing.evBody'),
  'body-map-taken-back': you('sharing.evBodyBack'),
  'plan-written': either('sharing.evPlan', 'sharing.evPlanBy'),
  'plan-answered': either('sharing.evPlanAnswer', 'sharing.evPlanAnswerBy'),
  'plan-view-given': either('sharing.evPlanView', 'sharing.evPlanViewBy'),
  'plan-view-withdrawn': either('sharing.evPlanViewBack', 'sharing.evPlanViewBackBy'),
  'plan-moved': either('sharing.evPlanMoved', 'sharing.evPlanMovedBy'),
  'plan-level-said': either('sharing.evPlanMoved', 'sharing.evPlanMovedBy'),
  'worksheet-written': you('sharing.evMade'),
  'worksheet-put-away': you('sharing.evAway'),
  'worksheet-brought-back': you('sharing.evBack'),
  'measure-begun': you('sharing.evMeasureBegun'),
  'measure-finished': you('sharing.evMeasureFinished'),
  'measure-corrected': you('sharing.evMeasureCorrected'),
  'measure-left': you('sharing.evMeasureLeft'),
  'measure-from-paper': you('sharing.evMeasurePaper'),
  'measure-imported': you('sharing.evMeasureImported'),
  'measure-skipped': you('sharing.evMeasureSkipped'),
  'import-given': you('sharing.evImportGiven'),
  'import-put-away': you('sharing.evImportAway'),
  'import-taken': you('sharing.evImportTaken'),
  'import-thrown-away': you('sharing.evImportThrown'),
  'measures-weekly': you('sharing.evMeasuresWeekly'),
  'measures-break': you('sharing.evMeasuresBreak'),
  'measures-break-ended': you('sharing.evMeasuresBreakEnded'),
  joined: (t, { name }) => t('sharing.evJoined', { name }),
  'joiner-confirmed': they('sharing.evConfirmed'),
  'joiner-refused': they('sharing.evRefused'),
  shared: (t, { sections, name, day }, { widened }) =>
    t(widened ? 'sharing.evWidened' : 'sharing.evShared', { sections, name, day }),
  'sharing-ended': (t, { sections, name }) => t('sharing.evEnded', { sections, name }),
  'team-ended': (t, { sections, name }) => t('sharing.evTeamEnded', { sections, name }),
  'sharing-end-moved': (t, { sections, name, day }) => t('sharing.evMoved', { sections, name, day }),
  'supporter-invited': asked('sharing.ev-supporter-invited'),
  'supporter-confirmed': asked('sharing.ev-supporter-confirmed'),
  'supporter-refused': asked('sharing.ev-supporter-refused'),
  'supporter-ended': asked('sharing.ev-supporter-ended'),
  'supporter-joined': asked('sharing.ev-supporter-joined'),
  'supporter-left': asked('sharing.ev-supporter-left'),
  'card-made': (t, { day }) => t('sharing.ev-card-made', { day }),
  'card-ended': you('sharing.ev-card-ended'),
  'card-opened': you('sharing.ev-card-opened'),
  'question-asked': you('sharing.ev-question-asked'),
  'question-answered': you('sharing.ev-question-answered'),
  'item-starred': you('sharing.evStarred'),
  'item-unstarred': you('sharing.evUnstarred'),
  'exercise-tried': you('sharing.evTried'),
  'bad-day-chosen': you('sharing.evBadDay'),
  'explanation-written': either('sharing.evExplained', 'sharing.evExplainedBy'),
  'explanation-voice': either('sharing.evVoice', 'sharing.evVoiceBy'),
  'explanation-voice-withdrawn': either('sharing.evVoiceBack', 'sharing.evVoiceBackBy'),
  'round-asked': they('sharing.evRoundAsked'),
  'round-decided': they('sharing.evRoundDecided'),
  'round-left': they('sharing.evRoundLeft'),
  suggested: they('sharing.evSuggested'),
  'suggestion-taken-back': they('sharing.evSuggestedBack'),
  'suggestion-answered': you('sharing.evSuggestionAnswered'),
  'contact-agreed': (t, { name }) => t('sharing.evContact', { name }),
  'contact-ended': either('sharing.evContactEnded', 'sharing.evContactEndedBy'),
  opened: (t, { who, sections }, { printed, elsewhere }) =>
    t(printed ? 'sharing.evPrinted' : elsewhere ? 'sharing.evReadElsewhere' : 'sharing.evOpened', {
      name: who,
      sections,
    }),
  'token-made': (t, { day }) => t('sharing.ev-token-made', { day }),
  'token-ended': you('sharing.ev-token-ended'),
  reviewed: they('sharing.evReviewed'),
  'review-undone': they('sharing.evUndone'),
  'noted-spoken': they('sharing.evSpoken'),
  'noted-agreed': they('sharing.evAgreed'),
  'noted-no-contact': they('sharing.evNoContact'),
  'noted-reminder': (t, { who, day }) => t('sharing.evReminder', { name: who, day }),
  'noted-removed': (t, { who }, { reason }) =>
    t('sharing.evOffList', { name: who, why: t(offListTexts[reason ?? ''] ?? 'sharing.evOffAsIs') }),
  'note-undone': they('sharing.evNoteBack'),
  claimed: (t, { who, name }) => t('sharing.evClaimed', { name: who, team: name }),
  'claim-given-back': (t, { who, name }) => t('sharing.evClaimBack', { name: who, team: name }),
  'pattern-noted': you('sharing.evPatternNoted'),
  'pattern-note-withdrawn': you('sharing.evPatternNoteBack'),
  'pattern-shown': you('sharing.evPatternShown'),
  'pattern-hidden': you('sharing.evPatternHidden'),
  exported: you('sharing.evExported'),
  'erasure-asked': you('sharing.evEraseAsked'),
  'erasure-withdrawn': you('sharing.evEraseKept'),
  'reminders-set': you('sharing.evReminders'),
  'reminders-paused': you('sharing.evRemindersPaused'),
  'reminders-resumed': you('sharing.evRemindersOn'),
  'reminders-ended': you('sharing.evRemindersOff'),
  'device-takes-reminders': you('sharing.evRemindersHere'),
  'message-sent': (t, { who, name }, { actor }) =>
    actor === 'you' ? t('sharing.evWrote', { name }) : t('sharing.evWroteYou', { name: who }),
  'message-assigned': (t, { who, name }) => t('sharing.evGiven', { name: who, to: name }),
  'message-thread-closed': either('sharing.evClosed', 'sharing.evClosedBy'),
  'message-notice-chosen': you('sharing.evNotice'),
  'visit-made': either('sharing.evVisit', 'sharing.evVisitBy'),
  'visit-changed': either('sharing.evVisitChanged', 'sharing.evVisitChangedBy'),
  'visit-called-off': either('sharing.evVisitOff', 'sharing.evVisitOffBy'),
  'visit-back-on': either('sharing.evVisitOn', 'sharing.evVisitOnBy'),
  'visit-ready': you('sharing.evVisitReady'),
  'visit-not-ready': you('sharing.evVisitNotReady'),
  'visit-helper': you('sharing.evVisitHelper'),
  'visit-confirmed': you('sharing.evVisitConfirmed'),
  'visit-written': either('sharing.evVisitWritten', 'sharing.evVisitWrittenBy'),
  'visit-agenda': either('sharing.evVisitAgenda', 'sharing.evVisitAgendaBy'),
  'visit-entry-closed': either('sharing.evVisitClosed', 'sharing.evVisitClosedBy'),
  'visit-copied': they('sharing.evVisitCopied'),
  'paper-made': you('sharing.evPaper'),
  'paper-typed': they('sharing.evPaperTyped'),
  'paper-cancelled': you('sharing.evPaperCancelled'),
  'paper-kept': you('sharing.evPaperKept'),
  'paper-thrown-away': you('sharing.evPaperThrown'),
  'visit-check': either('sharing.evVisitCheck', 'sharing.evVisitCheckBy'),
}

/** One line of the access log in plain words. */
export function lineInWords(t: Text, line: LogLine, language: string): string {
  const gone = t('sharing.someone')
  const known: Record<string, Words | undefined> = words
  const said = {
    who: typeof line.actor === 'object' ? line.actor.name : gone,
    name: line.other ?? gone,
    supporter: line.supporter ?? gone,
    sections: sectionsInWords(t, line.sections, language),
    day: line.until ? shortDay(line.until, language) : '',
  }
  // What a later version wrote down, and this one does not know.
  return known[line.kind]?.(t, said, line) ?? t('sharing.evOther')
}
