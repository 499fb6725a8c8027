/** Why a part of a calendar file could not be taken over. */
export type NotUnderstood = {
  /** The line in the file where it begins, counted from 1. */
  line: number
  code: 'line' | 'no-uid' | 'no-start' | 'zone' | 'repeats' | 'range' | 'unfinished'
}

/** One content line, unfolded: its name, its parameters, its value, and where it began. */
export type Line = { at: number; name: string; params: Map<string, string>; value: string }

/** A day and a minute on a clock's face somewhere, such as 2026-11-24 and 540; without a minute, the whole day. */
export type Face = { date: string; minute: number | undefined; zone: string }

/** What an event says, as far as a day's list needs it. */
export type CalendarEvent = {
  line: number
  uid: string
  start: Face
  /** Of a series, the one that this takes the place of. */
  instead: Face | undefined
  rule: string | undefined
  also: Face[]
  except: Face[]
  cancelled: boolean
  /** Raised with every change; of two that say something about the same, the higher counts. */
  sequence: number
  summary: string
}

/** One appointment of a calendar: which event it comes from, and which of its series; where it falls here. */
export type Occurrence = {
  uid: string
  /** Empty for what happens once. */
  occurrence: string
  on: string
  minute: number | undefined
  summary: string
  cancelled: boolean
}

export type Window = { from: string; to: string; zone: string }

/** A calendar as it was understood. */
export type ReadCalendar = {
  found: Occurrence[]
  /** The events that were read with all their parts, in the window or not. */
  uids: string[]
  outside: number
  problems: NotUnderstood[]
}
