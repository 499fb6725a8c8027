/** What can happen to a person's record: kinds and ids, never text. */
export type PersonEvent =
  | { kind: 'account-made' | 'privacy-accepted'; privacy: string }
  | { kind: 'checked-in' | 'check-in-corrected'; check_in: string }
  | { kind: 'story-written' | 'story-taken-back'; prompt: string; entry: string }
  | { kind: 'story-link-drawn' | 'story-link-taken-back'; link: string }
  | { kind: 'body-map-drawn' | 'body-map-taken-back'; map: string }
  | { kind: 'plan-written'; entry: string; version: string }
  | { kind: 'plan-answered'; entry: string; version: string; answer: string }
  | { kind: 'plan-view-given' | 'plan-view-withdrawn'; entry: string; said: string }
  | { kind: 'plan-moved'; entry: string; state: string }
  | { kind: 'plan-level-said'; entry: string; level: string }
  | { kind: 'worksheet-written'; worksheet: string; version: string }
  | { kind: 'worksheet-put-away' | 'worksheet-brought-back'; worksheet: string }
  | { kind: 'measure-begun'; response: string; instrument: string; amends?: string }
  | { kind: 'measure-finished' | 'measure-corrected' | 'measure-left'; response: string; instrument: string }
  | { kind: 'measure-from-paper' | 'measure-imported'; response: string; instrument: string }
  | { kind: 'measure-skipped'; instrument: string }
  | { kind: 'import-given' | 'import-put-away' | 'import-taken'; file: string }
  | { kind: 'import-thrown-away'; raw: string }
  | { kind: 'measures-weekly'; weekly: 'yes' | 'no' }
  | { kind: 'measures-break'; until?: string }
  | { kind: 'measures-break-ended' }
  | { kind: 'joined'; inviter: string }
  | { kind: 'joiner-confirmed' | 'joiner-refused' }
  | {
      kind: 'shared'
      grants: string[]
      sections: string[]
      membership?: string
      team?: string
      until: string
      widened: boolean
      item?: string
    }
  | { kind: 'sharing-ended'; grants: string[]; sections: string[]; membership?: string; team?: string }
  | {
      kind: 'sharing-end-moved'
      grants: string[]
      sections: string[]
      membership?: string
      team?: string
      until: string
    }
  // Written by the function that ends a team, since whoever ends it sees nothing of whom it concerns.
  | { kind: 'team-ended'; team: string; grants: string[]; sections: string[] }
  | { kind: 'supporter-invited'; supporter: string; until: string }
  | { kind: 'supporter-confirmed' | 'supporter-refused' | 'supporter-ended'; supporter: string }
  // Written by functions, as somebody who was asked in or who has the card: they are no actors of their own otherwise.
  | { kind: 'supporter-joined' | 'supporter-left'; supporter: string }
  | { kind: 'card-made'; card: string; until: string }
  | { kind: 'card-ended' | 'card-opened'; card: string }
  | { kind: 'question-asked' | 'question-answered'; question: string }
  | { kind: 'item-starred' | 'item-unstarred'; item: string }
  | { kind: 'exercise-tried'; exercise: string; go: string }
  | { kind: 'bad-day-chosen'; choice: string }
  | { kind: 'explanation-written'; version: string; explained_by: string }
  | { kind: 'explanation-voice'; voice: string; said: string }
  | { kind: 'explanation-voice-withdrawn'; voice: string }
  | { kind: 'round-asked' | 'round-decided' | 'round-left'; item: string; round_of: string }
  | { kind: 'suggested' | 'suggestion-taken-back' | 'suggestion-answered'; suggestion: string }
  | { kind: 'contact-agreed'; contact: string; membership?: string; team?: string }
  | { kind: 'contact-ended'; contact: string }
  | { kind: 'opened'; sections: string[]; way: 'page' | 'print' | 'fhir' }
  | { kind: 'token-made'; token: string; until: string }
  | { kind: 'token-ended'; token: string }
  | { kind: 'reviewed' | 'review-undone'; mark: string }
  | { kind: 'noted-spoken' | 'noted-agreed' | 'noted-no-contact' | 'note-undone'; outcome: string }
  | { kind: 'noted-reminder'; outcome: string; until: string }
  | { kind: 'noted-removed'; outcome: string; reason: string }
  | { kind: 'claimed' | 'claim-given-back'; claim: string; team: string }
  | { kind: 'pattern-noted' | 'pattern-note-withdrawn'; note: string; instrument: string }
  | { kind: 'pattern-shown'; instrument: string; widened: boolean }
  | { kind: 'pattern-hidden'; instrument: string }
  | { kind: 'exported' }
  | { kind: 'erasure-asked'; request: string; due: string }
  | { kind: 'erasure-withdrawn'; request: string }
  | { kind: 'reminders-set'; way: string }
  | { kind: 'reminders-paused'; until: string }
  | { kind: 'reminders-resumed' | 'device-takes-reminders' }
  | { kind: 'message-sent'; thread: string; message: string; team: string }
  | { kind: 'message-assigned'; thread: string; membership: string }
  | { kind: 'message-thread-closed'; thread: string; reason: string }
  | { kind: 'message-notice-chosen'; mail: string }
  | { kind: 'visit-made' | 'visit-changed' | 'visit-called-off' | 'visit-back-on'; visit: string }
  | { kind: 'visit-ready' | 'visit-not-ready' | 'visit-helper' | 'visit-confirmed'; visit: string }
  | { kind: 'visit-written'; visit: string; entry: string; version: string }
  | { kind: 'visit-agenda'; visit: string; act: string; entry?: string }
  | { kind: 'visit-entry-closed'; visit: string; entry: string; as: string }
  | { kind: 'visit-copied'; visit: string; copy: string; way: 'print' | 'text' }
  | { kind: 'visit-check'; visit: string; act: 'answered' | 'shown' | 'taken-back' }
  | { kind: 'paper-made' | 'paper-typed'; sheet: string; sort: string }
  | { kind: 'paper-cancelled'; sheet: string }
  | { kind: 'paper-kept' | 'paper-thrown-away'; sheet: string; line: string }
  // Written by the function that ends them too: by a link or a notification, where nobody is signed in.
  | { kind: 'reminders-ended'; by: string }

/** What happens in the running of a service. */
export type ServiceEvent =
  | { kind: 'person-invited' | 'invitation-withdrawn'; invitation: string }
  | { kind: 'staff-invited'; invitation: string; role: string }
  | { kind: 'membership-ended'; membership: string }
  | { kind: 'settings-changed'; fields: string[] }
  // Written by the function that keeps it, since members may not write their own membership.
  | { kind: 'privacy-read'; privacy: string }
  // Written by the function that takes an invitation up, since its actor is not a member before.
  | { kind: 'staff-joined'; invitation: string; membership: string }
  | { kind: 'team-made' | 'team-renamed' | 'team-ended'; team: string }
  | { kind: 'refused'; route: string; member: string }
  | { kind: 'team-joined' | 'team-left'; team: string; membership: string }
  | { kind: 'content-signed-off' | 'content-sign-off-withdrawn'; items: string[] }
  | { kind: 'content-report-seen'; report: string }
  | { kind: 'message-setting-changed' | 'messages-on' | 'messages-off' }
  | { kind: 'message-cover-named'; team: string; memberships: string[] }
  | { kind: 'message-holiday-named' | 'message-holiday-removed'; day: string }
  | { kind: 'absence-noted' | 'absence-withdrawn'; membership: string; absence: string }
  | { kind: 'measure-on' | 'measure-off'; instrument: string }
  | { kind: 'measures-on-everywhere' | 'measures-off-everywhere' }
  | { kind: 'measure-actor-named'; instrument: string; actor: string }
  | { kind: 'measure-actor-ended' | 'measure-text-withdrawn'; instrument: string }
  | { kind: 'measure-text-added'; instrument: string; text: string }
