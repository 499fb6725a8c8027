import type { OutcomeKind, RemovalReason } from '../contract.ts'

export const outcomeTexts = {
  spoken: 'caseload.spoken',
  agreed: 'caseload.agreedOn',
  remind: 'caseload.remind',
  'prefers-no-contact': 'caseload.noContact',
  removed: 'caseload.removed',
} as const satisfies Record<OutcomeKind, string>

export const removalTexts = {
  'care-ended': 'caseload.removeCareEnded',
  'another-team': 'caseload.removeOtherTeam',
  'they-asked': 'caseload.removeAsked',
  'by-mistake': 'caseload.removeMistake',
} as const satisfies Record<RemovalReason, string>
