import { randomUUID } from 'node:crypto'
import { allItems } from '../../app/capabilities/programme/content.reads.server.ts'
import { endSharing, share } from '../../app/capabilities/sharing/actions.server.ts'
import type { PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import { inSession } from '../../app/platform/database/transaction.ts'
import { testConcord } from '../../app/testing.ts'
import { seedDemonstration } from '../../seeds/demonstration.ts'
import { formOf } from '../../seeds/form.ts'
import { besideMe } from './beside-me.ts'
import { days } from './days.ts'
import { fhirThings } from './fhir.ts'
import { imports } from './imports.ts'
import { measureWords } from './measure-words.ts'
import { measuresOf } from './measures.ts'
import { papers } from './papers.ts'
import { patternsOf } from './patterns.ts'
import { peopleOf } from './people.ts'

/** Words that only their owner, and whoever they were shared with, may ever read. */
export const secret = 'heron-in-the-reeds'

export const identities = [
  'anonymous',
  'newcomer',
  'owner',
  'other person',
  'named professional',
  'team professional',
  'other professional',
  'coordinator',
  'lead',
  'admin',
  'reviewer',
  'supporter',
  'card holder',
  'token',
  'other token',
  'ended token',
] as const
export type Identity = (typeof identities)[number]
/** That a token opens no page is asked with one of them; these two are asked of the API alone. */
export const atTheApi: Identity[] = ['other token', 'ended token']
export const withoutSession: Identity[] = ['anonymous', 'card holder', 'token', 'other token', 'ended token']

const emails: Partial<Record<Identity, string>> = {
  owner: 'owner@demo.example',
  'other person': 'other@demo.example',
  'named professional': 'professional@demo.example',
  'team professional': 'grace@demo.example',
  'other professional': 'owen@demo.example',
  coordinator: 'coordinator@demo.example',
  lead: 'lead@demo.example',
  admin: 'admin@demo.example',
  reviewer: 'reviewer@demo.example',
  supporter: 'supporter@demo.example',
}

export type World = Awaited<ReturnType<typeof makeWorld>>

/** A small service with something shared, something ended, something not yet confirmed, and bystanders. */
export async function makeWorld() {
  const concord = await testConcord()
  const { platform, look: all } = concord
  const { database, identity } = platform
  await seedDemonstration(platform, concord.adminUrl, peopleOf(secret))
  const one = async (text: string, values: unknown[]) => {
    const [row] = await all(text, values)
    if (!row) throw new Error(`nothing found by ${text}`)
    return row
  }
  const account = async (email: string) =>
    String((await one('select id from identity."user" where email = $1', [email])).id)
  const personOf = async (email: string) =>
    String(
      (await one('select person_id from concord.person where account_id = $1', [await account(email)]))
        .person_id,
    )
  // Readers see the programme, so that a door that is shut is shut for who asks, and not for what is behind it.
  for (const { id, version } of allItems())
    await all(
      `insert into concord.content_sign_off
       select service_id, uuidv7(), $1, $2, membership_id, now(), 'Ada', 'GP', 'none', null, null
       from concord.membership where role = 'admin' limit 1`,
      [id, version],
    )
  const newcomer = await identity.createAccount({ email: 'newcomer@demo.example', password: randomUUID() })
  if ('error' in newcomer) throw new Error(newcomer.error)
  const supporter = await identity.createAccount({ email: 'supporter@demo.example', password: randomUUID() })
  if ('error' in supporter) throw new Error(supporter.error)

  /** A fresh session of one identity, in its own room. */
  const session = async (who: Identity): Promise<{ hash: string; cookie: string } | undefined> => {
    if (withoutSession.includes(who)) return undefined
    const email = emails[who]
    const accountId = email ? await account(email) : newcomer.accountId
    const { hash, cookies } = await identity.signInAs(accountId, {})
    const member = await all('select membership_id from concord.membership where account_id = $1', [
      accountId,
    ])
    if (member[0]) await identity.chooseMembership(hash, String(member[0].membership_id))
    return { hash, cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }
  }

  const ids = {
    owner: await personOf('owner@demo.example'),
    team: await personOf('team@demo.example'),
    revoked: await personOf('revoked@demo.example'),
    joiner: await personOf('joiner@demo.example'),
    hill: await personOf('hill@demo.example'),
  }
  const revokedSession = await identity.signInAs(await account('revoked@demo.example'), {})
  const grants = await all('select grant_id from concord.sharing_grant where person_id = $1', [ids.revoked])
  await inSession(database.app, revokedSession.hash, (tx) =>
    endSharing(
      tx,
      { kind: 'person', accountId: '', personId: ids.revoked },
      formOf({ grant: grants.map((grant) => String(grant.grant_id)) }),
      new Date(),
    ),
  )
  // What the owner wrote to their team is theirs alone again.
  await all(
    `update concord.sharing_grant set ended_at = now() where person_id = $1 and section = 'messages'`,
    [ids.owner],
  )
  const acting = async <T>(email: string, work: (tx: Tx, viewer: PersonViewer) => Promise<T>) => {
    const accountId = await account(email)
    const { hash } = await identity.signInAs(accountId, {})
    const viewer = { kind: 'person' as const, accountId, personId: await personOf(email) }
    return inSession(database.app, hash, (tx) => work(tx, viewer))
  }
  const first = async (table: string, column: string, where: string, value: string) =>
    String((await one(`select ${column} as id from concord.${table} where ${where} limit 1`, [value])).id)
  const owners = await besideMe(platform, {
    owner: { acting: (work) => acting('owner@demo.example', work), account: supporter.accountId },
    other: {
      acting: (work) => acting('team@demo.example', work),
      account: await account('hill@demo.example'),
    },
    secret,
  })
  const typist = await session('named professional')
  const things = {
    ...owners,
    ...(await days(first, ids.owner)),
    ...(await imports(platform, (work) => acting('owner@demo.example', work), secret)),
    ...(await patternsOf(platform, (work) => acting('owner@demo.example', work), all, secret)),
    ...(await measureWords(all)),
    ...(await measuresOf(platform, (work) => acting('owner@demo.example', work), all)),
    ...(await papers(platform, (work) => acting('owner@demo.example', work), typist?.hash ?? '', secret)),
    checkIn: await first('check_in', 'check_in_id', 'person_id = $1 order by recorded_at desc', ids.owner),
    worksheet: await first(
      'worksheet',
      'worksheet_id',
      `exercise = 'flare-plan' and person_id = $1`,
      ids.owner,
    ),
    unshared: await first(
      'worksheet',
      'worksheet_id',
      `person_id = $1 and exercise = 'worry-time'`,
      ids.owner,
    ),
    version: await first(
      'worksheet_version v join concord.worksheet w using (person_id, worksheet_id)',
      'version_id',
      `w.exercise = 'flare-plan' and person_id = $1`,
      ids.owner,
    ),
    storyLink: await first('story_link', 'link_id', 'person_id = $1', ids.owner),
    grant: await first('sharing_grant', 'grant_id', "section = 'check-ins' and person_id = $1", ids.owner),
    planStep: await first('plan_entry', 'entry_id', "kind = 'step' and person_id = $1", ids.owner),
    planVersion: await first('plan_version', 'version_id', "kind = 'step' and person_id = $1", ids.owner),
    planGoal: await first('plan_entry', 'entry_id', "kind = 'goal' and person_id = $1", ids.owner),
    planGoalVersion: await first('plan_version', 'version_id', "kind = 'goal' and person_id = $1", ids.owner),
    planView: await first(
      'plan_said',
      'said_id',
      "what = 'sees-it-differently' and person_id = $1",
      ids.owner,
    ),
    visit: await first('visit', 'visit_id', 'person_id = $1', ids.owner),
    teamVisit: await first('visit', 'visit_id', 'person_id = $1', ids.team),
    revokedVisit: await first('visit', 'visit_id', 'person_id = $1', ids.revoked),
    visitTopic: await first('visit_entry', 'entry_id', "kind = 'topic' and person_id = $1", ids.owner),
    visitNote: await first('visit_entry', 'entry_id', "kind = 'note' and person_id = $1", ids.owner),
    visitDecision: await first('visit_entry', 'entry_id', "kind = 'decision' and person_id = $1", ids.owner),
    visitCopy: await first('visit_copy', 'copy_id', 'person_id = $1', ids.owner),
    invitation: await first('connection', 'invitation_id', 'person_id = $1', ids.joiner),
    inviter: await first('membership', 'membership_id', 'name = $1', 'Amira Patel'),
    thread: await first('message_thread', 'thread_id', 'person_id = $1', ids.owner),
    teamThread: await first('message_thread', 'thread_id', 'person_id = $1', ids.team),
    revokedThread: await first('message_thread', 'thread_id', 'person_id = $1', ids.revoked),
    hillThread: await first('message_thread', 'thread_id', 'person_id = $1', ids.hill),
    hillMessage: await first('message', 'message_id', 'person_id = $1', ids.hill),
    hillMember: await first('membership', 'membership_id', 'name = $1', 'Owen Price'),
    ownTeam: await first('team', 'team_id', 'name = $1', 'Riverside pain team'),
    team: await first('team', 'team_id', 'name = $1', 'Hillside rehabilitation'),
    roundItem: await first('round_item', 'item_id', 'person_id = $1', ids.team),
    member: await first('membership', 'membership_id', 'name = $1', 'Sofia Costa'),
  }
  const wide = { with: `professional:${things.inviter}`, length: '4-weeks' }
  await acting('owner@demo.example', (tx, viewer) =>
    share(
      tx,
      platform.keys,
      viewer,
      formOf({ ...wide, key: randomUUID(), item: things.worksheet }),
      new Date(),
    ),
  )
  const { token, tokens, fhir } = await fhirThings(platform, all, ids.owner, ids.hill)
  const { app, adminUrl, close } = concord
  return { platform, app, adminUrl, session, ids, things: { ...things, token }, tokens, fhir, all, close }
}
