import type { Entry } from '../../platform/browser/contract.ts'

/** What this device keeps until the server has it. Nothing in it can be read without the device's own key. */
export type Kept = Entry & {
  state: KeptState
  /** What the server answered when it could not take it as it is. */
  refused?: number
  /** Where it stands now that it was sent. */
  location?: string
}

export type KeptState = 'waiting' | 'sign-in' | 'needs-you' | 'sent' | 'unreadable'

/** The server's answer to a replay; nothing at all when there was no network. */
export type Answer = { status: number; location?: string } | undefined

/** The form field that names the refused entry which this form takes the place of. It is not sent. */
export const replacesField = 'replaces'

/** The forms that are kept on the device before they are sent. Each answers a replay, and has a key of its own. */
export const keptForms = /^\/(check-in|exercises\/[\w-]+|toolbox\/[\w-]+\/how|measures\/fill\/[\w-]+)$/
