import { readCaseload } from '../../app/capabilities/caseload/caseload.reads.server.ts'
import type { CaseloadRow } from '../../app/capabilities/caseload/contract.ts'
import { digestOf, waysTo } from '../../app/capabilities/emergency-card/keys.server.ts'
import { openCard } from '../../app/capabilities/emergency-card/store.server.ts'
import { readInbox } from '../../app/capabilities/messages/inbox.reads.server.ts'
import { readSupported } from '../../app/capabilities/supporters/reads.server.ts'
import { readRound } from '../../app/capabilities/team-work/round/reads.server.ts'
import type { Looking } from './observers.ts'
import { inInbox, known, type Model, onRound, opens } from './oracle.ts'
import { claimedBy, notedBy } from './worklist.ts'
import { memberViewer, type World } from './world.ts'

const compare = (where: string, seen: Iterable<string>, should: Iterable<string>): string[] => {
  const [a, b] = [[...new Set(seen)].sort(), [...new Set(should)].sort()]
  return a.join() === b.join()
    ? []
    : [`${where}: ${a.join(', ') || 'nobody'}, and not ${b.join(', ') || 'nobody'}`]
}

/** Whom somebody meets in their lists: caseload, inbox, the rounds of every team; or those they read with. */
export async function compareLists(world: World, model: Model, looking: Looking): Promise<string[]> {
  const { who, name } = looking
  const { keys, database, teams } = world
  if (who.as === 'supporter') {
    const of = model.supports.filter(({ account }) => account === who.support.account)
    const seen = await world.as(looking, (tx) => readSupported(tx, keys))
    const open = of.filter((each) => opens(each) && model.people.has(each.person))
    return compare(
      `${name} reads with`,
      seen.flatMap(({ person }) => person?.id ?? []),
      open.map(({ person }) => person),
    )
  }
  const member = world.members.find(({ id }) => who.as === 'professional' && id === who.id)
  if (!member || !model.members.has(member.id)) return []
  const caseload = await readCaseload(database.app, keys, looking.hash, undefined)
  return world.as(looking, async (tx) => {
    const asked = { view: 'team', after: undefined, now: new Date() } as const
    const inbox = await readInbox(tx, keys, memberViewer(member), asked)
    const removed = await readCaseload(database.app, keys, looking.hash, undefined, {
      ...{ view: 'removed', reason: undefined, teamId: undefined },
    })
    const rows = [...caseload.rows, ...removed.rows]
    const found = [
      ...compare(
        `${name}, caseload`,
        rows.map(({ personId }) => personId),
        known(model, who),
      ),
      ...known(model, who).flatMap((person) => compareRow(model, member.id, name, person, rows)),
      ...compare(
        `${name}, inbox`,
        inbox.rows.map(({ thread }) => thread.id),
        inInbox(model, member.id).map(({ id }) => id),
      ),
    ]
    for (const { id } of teams) {
      const { waiting, others } = await readRound(tx, keys, id, undefined)
      const there = [...waiting, ...others].map(({ personId }) => personId)
      found.push(...compare(`${name}, round`, there, onRound(model, member.id, id)))
    }
    return found
  })
}

/** What stands beside somebody in a list: who has taken them on, and what was noted. */
function compareRow(
  model: Model,
  member: string,
  name: string,
  person: string,
  rows: readonly CaseloadRow[],
): string[] {
  const theirs = rows.filter(({ personId }) => personId === person)
  const claims = theirs.flatMap(({ claim }) => (claim ? [claim.own ? 'own' : 'a colleague'] : []))
  const noted = theirs.flatMap(({ done }) => done?.kind ?? [])
  return [
    ...compare(`${name}, claimed by`, claims, [claimedBy(model, member, person) ?? []].flat()),
    ...compare(`${name}, noted`, noted, [notedBy(model, member, person)?.kind ?? []].flat()),
  ]
}

/** What the links of all cards open, for anybody. */
export async function compareCards({ as, keys }: World, model: Model): Promise<string[]> {
  const found: string[] = []
  for (const { id, word, works } of model.cards) {
    const link = digestOf(keys, waysTo(keys, id).link)
    const opened = await as({ hash: '' }, (tx) =>
      openCard(tx, keys, { link }, Buffer.from('somebody'), new Date()),
    )
    const words = opened.outcome === 'open' ? JSON.stringify(opened.card.words) : ''
    if (words.includes(word) !== works) found.push(`a card ${works ? 'does not open' : 'opens'}`)
  }
  return found
}
