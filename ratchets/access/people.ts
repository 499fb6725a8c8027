import type { Made, Planned, Story, Visited } from '../../seeds/people/shape.ts'

/** Who is in the world, each with the secret in everything that they wrote. */
export function peopleOf(secret: string): Story[] {
  const everything = ['story', 'goals-and-plan', 'check-ins', 'visits', 'measures']
  const weeks = '.......................333'
  const visitTold: Visited = {
    ...{ daysAgo: 2, inDays: 4, ready: true, topics: [`Topic ${secret}`] },
    notes: [{ words: `Note ${secret}` }],
    decisions: [{ what: `Decided ${secret}`, who: 'person' }],
  }
  const told = (name: string) => ({
    name: `${name} ${secret}`,
    knowMe: `Know me ${secret}`,
    matters: `Matters ${secret}`,
    haveTried: `Tried ${secret}`,
    makesMe: `Me ${secret}`,
    picture: {
      areas: { sleep: `Sleep ${secret}` },
      links: [{ from: 'sleep', to: 'activity', words: `Link ${secret}` }],
    },
    body: [{ weeksAgo: 1, places: ['lower-back'], words: `Body ${secret}` }],
    weeks,
    wentWell: [`Well ${secret}`],
    note: `Note ${secret}`,
    plan: [
      {
        kind: 'goal',
        words: `Goal ${secret}`,
        levels: { hoped: `Hoped ${secret}` },
        weeksAgo: 0.5,
        next: [{ does: 'view', words: `View ${secret}`, weeksAgo: 0.4 }],
      },
      { kind: 'step', words: `Step ${secret}`, goal: 0, weeksAgo: 0.5, ask: true },
    ] as Planned[],
    visits: [visitTold] as Visited[],
    suggested: ['two-minute-breath', 'wind-down'].map((item) => ({
      item,
      reason: `Reason ${secret}`,
      daysAgo: 1,
    })),
    appointments: ['09:00', '10:00'].map((time) => ({ inDays: 0, time, kind: 'review' as const })),
    made: [
      {
        exercise: 'flare-plan',
        length: 'full' as const,
        weeksAgo: 1,
        answers: { 'kind-words': `Kind ${secret}` },
      },
      {
        exercise: 'worry-time',
        length: 'full' as const,
        weeksAgo: 1,
        answers: { when: `Worry ${secret}` },
      },
    ] as Made[],
  })
  const shared = (to: 'inviter' | 'team') => [{ with: to, sections: everything, weeksAgo: 1, earlier: true }]
  const teamTold = {
    explanation: `Explained ${secret}`,
    adds: `Added ${secret}`,
    rounds: [{ daysAgo: 3, question: `Asked ${secret}` }],
  }
  const wrote = [{ daysAgo: 3, words: `Message ${secret}` }]
  const hill = {
    ...{ name: 'Hill Person', email: 'hill@demo.example', weeks, wentWell: [] },
    ...{ inviter: 1, shares: [], messages: [{ daysAgo: 3, words: 'Read in the hills.' }] },
  }
  return [
    hill,
    {
      ...told('Owner'),
      visits: [{ ...visitTold, copied: true }],
      messages: wrote,
      email: 'owner@demo.example',
      inviter: 0,
      shares: shared('inviter'),
    },
    {
      ...told('Team'),
      messages: wrote,
      team: teamTold,
      email: 'team@demo.example',
      inviter: 0,
      shares: shared('team'),
    },
    {
      ...told('Revoked'),
      messages: wrote,
      email: 'revoked@demo.example',
      inviter: 0,
      shares: shared('inviter'),
    },
    {
      ...told('Joiner'),
      email: 'joiner@demo.example',
      inviter: 0,
      shares: shared('inviter'),
      unconfirmed: true,
    },
    { name: 'Other Person', email: 'other@demo.example', weeks, wentWell: [], shares: [] },
  ]
}
