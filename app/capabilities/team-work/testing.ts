import { randomUUID } from 'node:crypto'
import { smallService } from '../../../seeds/testing.ts'

/** A small service in which Rosa shares her goals and plan with Amira's team; Grace is in it, Owen is not. */
export async function sharedWithTeam() {
  const small = await smallService()
  const member = async (email: string) => {
    const [row] = await small.look(
      `select m.membership_id, m.account_id from concord.membership m
       join identity."user" u on u.id = m.account_id where u.email = $1`,
      [email],
    )
    const id = String(row?.membership_id)
    return { id, visitor: await small.visitor(String(row?.account_id), id) }
  }
  const [team] = await small.look(
    'select t.team_id as id, t.name from concord.team t join concord.team_member m using (team_id) where m.membership_id = $1',
    [small.amiraId],
  )
  const teamId = String(team?.id)
  const share = () =>
    small.rosa.post('/sharing', {
      key: randomUUID(),
      with: `team:${teamId}`,
      section: ['goals-and-plan'],
      length: '4-weeks',
      earlier: 'yes',
    })
  const unshare = async () =>
    small.rosa.post('/sharing/end', {
      grant: (
        await small.look(
          'select grant_id as id from concord.sharing_grant where person_id = $1 and grantee_team = $2 and ended_at is null',
          [small.rosaId, teamId],
        )
      ).map((row) => String(row.id)),
    })
  await share()
  return {
    ...small,
    teamId,
    share,
    unshare,
    grace: await member('grace@demo.example'),
    owen: await member('owen@demo.example'),
  }
}
export type SharedWithTeam = Awaited<ReturnType<typeof sharedWithTeam>>
