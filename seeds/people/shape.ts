/** Something made with an exercise: its fields as the form has them, without the `a-`. */
export type Made = {
  exercise: string
  length: 'two-minutes' | 'full' | 'bad-day'
  weeksAgo: number
  answers: Record<string, string | string[]>
}

/** A message between a person and their team, to their team where nothing is said. */
export type Written = { daysAgo: number; by?: 'team'; words: string }

/** What the team of whoever invited them says and decides; a question without a decision waits. */
export type TeamTold = {
  explanation: string
  adds?: string
  rounds: { daysAgo: number; question: string; decision?: string; note?: string }[]
}

/** An entry of a plan, by whom it was begun, and what either side did with it then. */
export type Planned = {
  kind: 'goal' | 'step' | 'helps' | 'note'
  words: string
  levels?: Record<string, string>
  owner?: 'person' | 'team' | 'inviter'
  /** In how many days it is to be looked at again. */
  reviewIn?: number
  ask?: true
  /** The place in the plan of the goal that it belongs to. */
  goal?: number
  by?: 'person' | 'inviter'
  weeksAgo: number
  next?: {
    by?: 'person' | 'inviter'
    does: 'yes' | 'no' | 'taken-back' | 'change' | 'view' | 'now' | 'done'
    words?: string
    weeksAgo: number
  }[]
}

/** A sheet of paper: handed in and typed in where `typed` says what stood on it. */
export type Papered = {
  kind: 'check-in' | 'story' | 'topics'
  daysAgo: number
  typed?: Record<string, string>
}

/** A visit with whoever invited them, as its two sides lived it. Without `inDays` it has no date yet. */
export type Visited = {
  daysAgo: number
  inDays?: number
  time?: string
  way?: 'video' | 'phone'
  setting?: 'group'
  join?: string
  by?: 'inviter'
  topics?: string[]
  helper?: { name: string; topics: string[] }
  ready?: true
  theirs?: string[]
  agreed?: true
  notes?: { by?: 'inviter'; words: string }[]
  decisions?: { by?: 'inviter'; what: string; who: 'person' | 'inviter'; inDays?: number }[]
  options?: ({ by?: 'person'; inDays?: number } & Record<
    'what' | 'sort' | 'why' | 'hoped' | 'whose' | 'nothing' | 'others',
    string
  >)[]
  checks?: Partial<Record<'person' | 'inviter', Record<string, string>>>
  copied?: true
}

/** A line in the day of whoever invited them: with them, or with nobody, where it has words. */
export type Appointed = {
  inDays: number
  time: string
  kind: 'first' | 'review' | 'group' | 'remote'
  words?: string
}

/** What whoever invited them pointed to, and the form with what they did with it. */
export type Suggested = {
  item: string
  reason: string
  daysAgo: number
  answer?: Record<string, string>
}

/** Whom they asked in, what their card says, and what they ask about who opened something. */
export type Beside = { supporter: string; card: { words: string; call: string }; question: string }

/** Something filled in: the numbers of the answers in order; where there is none, they would rather not say. */
export type Measured = {
  instrument: string
  weeksAgo: number
  answers: readonly (number | undefined)[]
  /** The place among their goals of the one it is about. */
  goal?: number
  helped?: true
  /** From then on they want it each week. */
  weekly?: true
}

/** What somebody wrote beside the pattern of an instrument, and which patterns they show. */
export type Annotated = {
  notes: { instrument: string; weeksAgo: number; words: string }[]
  shown: { instrument: string; weeksAgo: number }[]
}

/** A person of the demonstration. All of them are made up. */
export type Story = {
  name: string
  email?: string
  knowMe?: string
  matters?: string
  haveTried?: string
  makesMe?: string
  /** Words for areas of the whole picture, and the links they drew. */
  picture?: {
    areas: Record<string, string>
    links: { from: string; to: string; words?: string }[]
  }
  /** Body maps, oldest first; `each` holds kinds for single places. */
  body?: {
    weeksAgo: number
    places: string[]
    kinds?: string[]
    words?: string
    each?: Record<string, string[]>
  }[]
  /** 26 weeks, oldest first: 1 to 5 for the words of a check-in, a dot for a week without one. */
  weeks: string
  wentWell: string[]
  made?: Made[]
  /** What they said of exercises, oldest first, what they starred, and their three for a bad day. */
  toolbox?: {
    goes: { exercise: string; how: string; badDay?: boolean; words?: string; weeksAgo: number }[]
    starred: string[]
    badDay: string[]
  }
  note?: string
  plan?: Planned[]
  measures?: Measured[]
  patterns?: Annotated
  visits?: Visited[]
  appointments?: Appointed[]
  suggested?: Suggested[]
  /** They agreed that whoever invited them gets in touch. */
  contact?: { weeks: '2' | '3'; daysAgo: number }
  /** One thread with the team of whoever invited them, oldest first. */
  messages?: Written[]
  team?: TeamTold
  papers?: Papered[]
  beside?: Beside
  /** Index of the professional who invited them; nobody when they joined on their own. */
  inviter?: number
  shares: {
    with: 'inviter' | 'team'
    sections: string[]
    weeksAgo: number
    earlier: boolean
    length?: '12-weeks'
  }[]
  /** Weeks since the inviter last marked it as reviewed. */
  reviewed?: number
  /** True while the inviter has not yet said who joined. */
  unconfirmed?: boolean
}
