import { randomUUID } from 'node:crypto'
import { smallService } from '../../../seeds/testing.ts'

type Fields = Record<string, string | string[]>
export type Visiting = Awaited<ReturnType<typeof visiting>>

/** Rosa, who shares her visits with Amira; Grace, of Amira’s team, with whom she does not; and Ben. */
export async function visiting() {
  const small = await smallService()
  const member = async (email: string) => {
    const [row] = await small.look(
      `select m.membership_id as id, m.account_id as account from concord.membership m
       join identity."user" u on u.id = m.account_id where u.email = $1`,
      [email],
    )
    return { id: String(row?.id), browser: await small.visitor(String(row?.account), String(row?.id)) }
  }
  const grace = await member('grace@demo.example')
  const [team] = await small.look("select team_id as id from concord.team where name = 'Riverside pain team'")
  const share = (to: 'amira' | 'team' | 'grace', from = new Date(0)) =>
    small.look(
      `insert into concord.sharing_grant
         (person_id, grant_id, grantee_membership, grantee_team, section, visible_from, until_at, created_at, pending)
       values ($1, $2, $3, $4, 'visits', $5, now() + interval '30 days', now(), false)`,
      [
        small.rosaId,
        randomUUID(),
        { amira: small.amiraId, grace: grace.id, team: null }[to],
        to === 'team' ? team?.id : null,
        from,
      ],
    )
  const unshare = () =>
    small.look(
      "update concord.sharing_grant set ended_at = now() where person_id = $1 and section = 'visits'",
      [small.rosaId],
    )
  const there = `/people/${small.rosaId}/visits`
  const details = (more: Fields = {}): Fields => ({
    key: randomUUID(),
    after: '',
    with: `professional:${small.amiraId}`,
    setting: 'one-to-one',
    way: 'in-person',
    'on-day': '3',
    'on-month': '12',
    'on-year': '2031',
    time: '',
    join: '',
    ...more,
  })
  const idOf = (response: Response) => response.headers.get('location')?.split('/').pop() ?? ''

  /** A visit of Rosa’s, made by her. */
  const plan = async (more: Fields = {}) => idOf(await small.rosa.post('/visits/new', details(more)))
  const keyed = (fields: Fields = {}): Fields => ({ key: randomUUID(), ...fields })
  const topic = (visit: string, words: string, more: Fields = {}) =>
    small.rosa.post(`/visits/${visit}/topics`, keyed({ words, ...more }))
  const theirTopic = (visit: string, words: string) =>
    small.amira.post(`${there}/${visit}/topics`, keyed({ words }))
  const ready = (visit: string, yes = 'yes') =>
    small.rosa.post(`/visits/${visit}/ready`, keyed({ ready: yes }))
  /** The topics that stand, as Postgres keeps them, in their order. */
  const entries = (visit: string, kind = 'topic') =>
    small.look(
      `select entry_id as id, parked_at, author_membership as author from concord.visit_entry
       where visit_id = $1 and kind = $2 order by place, entry_id`,
      [visit, kind],
    )
  const page = async (browser: Pick<typeof small.rosa, 'get'>, path: string) => {
    const response = await browser.get(path)
    return { status: response.status, text: await response.text() }
  }
  return {
    ...small,
    grace,
    teamId: String(team?.id),
    share,
    unshare,
    there,
    details,
    idOf,
    plan,
    keyed,
    topic,
    theirTopic,
    ready,
    entries,
    page,
  }
}

/** The value of a hidden field on a page. */
export const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
