import type { Colleague, Message, Thread } from './contract.ts'
import type { Absence, Cover, Desk, Holiday, Missing, Setting } from './service.contract.ts'

/** A team as a person meets it here: open to them once everything is named and they are confirmed. */
export type TeamView = {
  team: { id: string; name: string; serviceId: string }
  phone: string | undefined
  missing: Missing[]
  desk: Desk | undefined
  confirmed: boolean
  sharedUntil: Date | undefined
}

export type OwnMessages = { teams: TeamView[]; threads: Thread[]; unopened: Map<string, number> }

export type OwnThread = {
  thread: Thread
  messages: Message[]
  view: TeamView
  earlier: string | undefined
  latest: string | undefined
}

/** A thread as a professional reads it. */
export type TheirThread = {
  thread: Thread
  messages: Message[]
  /** The last message that they may see, also where an earlier page is shown. */
  last: Message | undefined
  name: string
  /** What the reader's own service has named: whom they call when a message worries them. */
  setting: Setting | undefined
  /** What they need to answer with the team; nothing where it is not a team of theirs. */
  answering: { own: string; desk: Desk | undefined; colleagues: Colleague[] } | undefined
  earlier: string | undefined
  latest: string | undefined
}

/** What waits for an answer in a list, and who gives it now. */
export type InboxRow = {
  thread: Thread
  name: string
  by: { who: Colleague | undefined; covers: Colleague | undefined }
}

export type Inbox = {
  view: 'mine' | 'team'
  rows: InboxRow[]
  next: string | undefined
  first: boolean
  teams: { id: string; name: string; off: boolean }[]
}

/** What a service has named about messages, for its administrator. */
export type ServiceDeskView = {
  setting: Setting | undefined
  holidays: Holiday[]
  absences: { absence: Absence; name: string }[]
  teams: { id: string; name: string; cover: Cover }[]
  professionals: Colleague[]
}
