import { sayOfExplanation } from '../app/capabilities/team-work/explanation/actions.server.ts'
import { readExplanations } from '../app/capabilities/team-work/explanation/reads.server.ts'
import { askAtRound, decideAtRound } from '../app/capabilities/team-work/round/actions.server.ts'
import { readRoundItems } from '../app/capabilities/team-work/round/reads.server.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import type { Platform } from '../app/platform/platform.ts'
import type { Colleague } from './demonstration.ts'
import { formOf } from './form.ts'
import type { TeamTold } from './people/shape.ts'

const day = 24 * 60 * 60 * 1000

type Between = { hash: string; personId: string; inviter: Colleague; team: string; now: Date }

/** The team's explanation, what the person thinks of it, and the questions of its rounds; the last one waits. */
export async function worksAsTeam(
  { database, keys }: Platform,
  told: TeamTold,
  { hash, personId, inviter, team, now }: Between,
): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day)
  const done = <T>(result: T): T => {
    if (typeof result === 'string' || (result as { ok?: boolean }).ok === false)
      throw new Error(`demonstration team: ${JSON.stringify(result)}`)
    return result
  }
  const say = (byTeam: boolean, at: Date, fields: Record<string, string>) =>
    inSession(database.app, byTeam ? inviter.hash : hash, async (tx) => {
      const membershipId = byTeam ? inviter.viewer.membershipId : undefined
      const [head] =
        (await readExplanations(tx, keys, personId)).find((each) => each.team.id === team)?.heads ?? []
      const form = formOf({ key: newId(at), team, version: head?.id ?? '', ...fields })
      done(await sayOfExplanation(tx, keys, { personId, membershipId }, form, at))
    })
  await say(true, ago(20), { do: 'write', words: told.explanation })
  await say(false, ago(18), { do: 'stands-behind' })
  if (told.adds) await say(false, ago(18), { do: 'adds', words: told.adds })
  for (const { question, decision, note, daysAgo } of told.rounds)
    await inSession(database.app, inviter.hash, async (tx) => {
      const about = { personId, teamId: team }
      const asked = formOf({ key: newId(ago(daysAgo)), question })
      done(await askAtRound(tx, keys, inviter.viewer, about, asked, ago(daysAgo)))
      if (!decision || !note) return
      const [item] = await readRoundItems(tx, keys, personId, team)
      const decided = formOf({ decision, note, owner: inviter.viewer.membershipId })
      done(
        await decideAtRound(
          tx,
          keys,
          inviter.viewer,
          { ...about, itemId: item?.id ?? '' },
          decided,
          ago(daysAgo - 1),
        ),
      )
    })
}
