/** Something made with an exercise: its fields as the form has them, without the `a-`. */
export type Made = {
  exercise: string
  length: 'two-minutes' | 'full' | 'bad-day'
  weeksAgo: number
  answers: Record<string, string | string[]>
}

/** A message between a person and their team, to their team where nothing is said. */
export type Written = { daysAgo: number; by?: 'team'; words: string }

/** A person of the demonstration. All of them are made up. */
export type Story = {
  name: string
  email?: string
  knowMe?: string
  matters?: string
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
  /** One thread with the team of whoever invited them, oldest first. */
  messages?: Written[]
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
