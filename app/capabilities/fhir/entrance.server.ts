import { recordAccess, recordTokenUse } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readGranted, readingAs } from '../../platform/database/reading.ts'
import { inSession } from '../../platform/database/transaction.ts'
import { readViewer } from '../../platform/database/viewer.ts'
import { FhirProblem, issue, notHere } from '../../platform/fhir/outcome.ts'
import type { FhirAheadOf, FhirReading, FhirViewer } from '../../platform/fhir/part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { tokenHash } from '../../platform/identity/cookie.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'

/** Who asks: by a token, or by the session of a browser that is signed in here. Never by both. */
export type Asker = { token: string } | { session: string }

/** Whose sections were read, to be written down before anything is sent. */
export type Opened = { person: string; section: string }

export function askerOf(c: AppContext): Asker {
  const said = c.req.header('authorization')
  if (said !== undefined) {
    const token = /^Bearer +([\w.~+/=-]{20,200})$/i.exec(said)?.[1]
    if (token === undefined) throw signInNeeded('invalid_request')
    return { token: tokenHash(token) }
  }
  const session = c.get('sessionHash')
  if (session === undefined) throw signInNeeded()
  return { session }
}

export function signInNeeded(error?: 'invalid_token' | 'invalid_request'): FhirProblem {
  const challenge = `Bearer realm="Concord"${error ? `, error="${error}"` : ''}`
  const says = 'Send a token that its person made here and has not ended.'
  return new FhirProblem(401, issue('login', says), { 'www-authenticate': challenge })
}

/** What links to further pages are sealed for: nobody else's opens. */
export const sealedFor = (asker: Asker) => ('token' in asker ? asker.token : asker.session)

type About = {
  persons?: readonly string[] | undefined
  ahead?: { read: FhirAheadOf; limit: number } | undefined
}
type Sight = Pick<FhirReading, 'viewer' | 'persons' | 'ahead'>

export function createEntrance(platform: Platform) {
  const { database, keys, now, origin } = platform
  const noted = new Set<string>()

  /**
   * One read as whoever asks. `persons` are the patients an address names: one that is not theirs to ask about, or not
   * there at all, is one answer. What is read ahead is a person's own.
   */
  const asReader = async <T>(
    c: AppContext,
    about: About,
    work: (reading: FhirReading) => Promise<{ result: T; opened: readonly Opened[] }>,
  ): Promise<T> => {
    const asker = askerOf(c)
    const [first, ...others] = about.persons ?? []
    const narrowed = first !== undefined && others.length === 0 && isId(first) ? first : undefined
    const own = narrowed === undefined ? undefined : await readOwn(asker, narrowed, about)
    const { result, opened, viewer } = await readingAs(
      database.app,
      { ...asker, about: narrowed },
      async (tx) => {
        const sight = own ?? (await lookUp(tx, asker, about))
        const done = await work({ tx, keys, ...sight, base: `${origin}/fhir`, now: now() })
        return { ...done, viewer: sight.viewer }
      },
    )
    await note(asker, viewer, opened)
    return result
  }

  const readOwn = async (asker: Asker, person: string, { ahead }: About): Promise<Sight | undefined> => {
    const found = await ahead?.read(database.app, { ...asker, person, limit: ahead.limit })
    return found && { viewer: { kind: 'person', personId: person }, persons: [person], ahead: found }
  }

  const note = async (asker: Asker, viewer: FhirViewer, opened: readonly Opened[]): Promise<void> => {
    const at = now()
    const hour = at.toISOString().slice(0, 13)
    const isToken = 'token' in asker
    if (!isToken && viewer.kind === 'person') return
    const keyOf = ({ person, section }: Opened) => `${sealedFor(asker)} ${person} ${section} ${hour}`
    // A token's last day is noted too where nothing of a section was read.
    const list = isToken ? [...opened, { person: '', section: '' }] : opened
    const fresh = list.filter((each) => !noted.has(keyOf(each)))
    if (fresh.length === 0) return
    await inSession(database.app, isToken ? undefined : asker.session, async (tx) => {
      if (isToken) {
        const sections = new Set(fresh.flatMap(({ section }) => section || []))
        if (!(await recordTokenUse(tx, asker.token, [...sections], at))) throw signInNeeded('invalid_token')
        return
      }
      for (const [person, all] of Map.groupBy(fresh, (each) => each.person))
        await recordAccess(tx, person, [...new Set(all.map(({ section }) => section))], 'fhir', at)
    })
    // What is noted stands in the database; this only spares asking it again.
    if (noted.size > 20_000) noted.clear()
    for (const each of fresh) noted.add(keyOf(each))
  }

  return { asReader }
}

async function lookUp(tx: Tx, asker: Asker, { persons: about }: About): Promise<Sight> {
  const viewer = narrowedTo(await readViewer(tx), asker)
  const all = viewer.kind === 'person' ? [viewer.personId] : await readGranted(tx)
  if (about?.some((id) => !all.includes(id))) throw notHere()
  return { viewer, persons: about ?? all }
}

function narrowedTo(viewer: Awaited<ReturnType<typeof readViewer>>, asker: Asker): FhirViewer {
  if (!viewer) throw signInNeeded('token' in asker ? 'invalid_token' : undefined)
  if (viewer.kind === 'person') return { kind: 'person', personId: viewer.personId }
  if (viewer.kind === 'member' && viewer.role === 'professional')
    return { kind: 'member', membershipId: viewer.membershipId, serviceId: viewer.serviceId }
  throw notHere()
}
