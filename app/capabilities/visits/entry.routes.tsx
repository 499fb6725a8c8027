import type { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readGrantees } from '../sharing/reads.server.ts'
import { takeForm } from './answer.server.ts'
import type { Named } from './contract.ts'
import { changeWords, closeEntry, mayChange, writeEntry } from './entries.actions.server.ts'
import { isKind, type Kind } from './entries.contract.ts'
import { WriteScreen } from './screens/write.tsx'
import type { Seat } from './seat.contract.ts'
import type { Seating } from './seat.server.ts'
import { readNames } from './tables.reads.server.ts'
import { readWholeVisit } from './whole.reads.server.ts'
import { readWhom } from './whom.server.ts'

type Refused = { problems: Problem[]; typed: Typed }

/** Writing something down at a visit, changing it, and saying that it is done. */
export function entryRoutes(routes: Hono<AppEnv>, platform: Platform, seating: Seating): void {
  const { keys } = platform
  const { one, run, visitId } = seating

  const write = async (
    c: AppContext,
    // Looked at by those alone who may come in: everybody else learns nothing of addresses.
    wanted: () => { kind: Kind } | { entryId: string },
    refused?: Refused,
  ) => {
    const shown = await run(
      c,
      async (tx, seat) => {
        const asked = wanted()
        const whole = await readWholeVisit(tx, keys, seat.actor.personId, visitId(c))
        const entryId = 'entryId' in asked ? asked.entryId : undefined
        const entry = whole?.entries.find(({ id }) => id === entryId)
        if (!whole || (entryId && (!entry || !mayChange(seat.actor, entry)))) return undefined
        const known = new Set(entry?.heads.map(({ fields }) => fields.who))
        const { visit, names } = whole
        const kind = 'kind' in asked ? asked.kind : (entry?.kind ?? 'note')
        return { kind, seat, visit, entry, names, whom: await peopleFor(tx, seat, known) }
      },
      'page',
    )
    if (!shown) throw new NotFound()
    return html(
      c,
      (page) => <WriteScreen page={page} formKey={newId(platform.now())} {...shown} {...refused} />,
      refused ? 400 : 200,
    )
  }

  const kindIn = (c: AppContext): Kind => {
    const kind = c.req.param('kind') ?? ''
    if (!isKind(kind) || kind === 'topic') throw new NotFound()
    return kind
  }
  const entryIn = (c: AppContext): string => {
    const entry = c.req.param('entry') ?? ''
    if (!isId(entry)) throw new NotFound()
    return entry
  }

  routes.get(`${one}/write/:kind`, (c) => write(c, () => ({ kind: kindIn(c) })))
  routes.post(`${one}/write/:kind`, (c) =>
    takeForm(
      c,
      seating,
      (tx, { actor }, form) => writeEntry(tx, keys, actor, { visitId: visitId(c), kind: kindIn(c) }, form),
      (refused) => write(c, () => ({ kind: kindIn(c) }), refused),
    ),
  )
  routes.get(`${one}/entries/:entry`, (c) => write(c, () => ({ entryId: entryIn(c) })))
  routes.post(`${one}/entries/:entry`, (c) =>
    takeForm(
      c,
      seating,
      (tx, { actor }, form) =>
        changeWords(tx, keys, actor, { visitId: visitId(c), entryId: entryIn(c) }, form),
      (refused) => write(c, () => ({ entryId: entryIn(c) }), refused),
    ),
  )
  routes.post(`${one}/entries/:entry/close`, (c) =>
    takeForm(
      c,
      seating,
      (tx, { actor }, form) =>
        closeEntry(tx, keys, actor, { visitId: visitId(c), entryId: entryIn(c) }, form),
      async () => c.redirect(c.req.path.replace(/\/entries\/.*$/, ''), 303),
    ),
  )
}

/** Who can do what was decided: whom this seat may name, and whoever is named in it already. */
async function peopleFor(
  tx: Parameters<typeof readWhom>[0],
  seat: Seat,
  known: Set<string | undefined>,
): Promise<Named[]> {
  const whom: Named[] =
    seat.side === 'person'
      ? (await readGrantees(tx)).map(({ kind, id, name }) => ({ kind, id, name }))
      : await readWhom(tx, seat)
  const missing = [...known].flatMap((who) => {
    const [kind, id] = who?.split(':') ?? []
    const there = whom.some((each) => each.id === id)
    return id && !there && (kind === 'professional' || kind === 'team') ? [{ kind, id } as const] : []
  })
  const names = await readNames(
    tx,
    missing.map(({ id }) => id),
  )
  return [...whom, ...missing.map(({ kind, id }) => ({ kind, id, name: names.get(id) ?? '' }))]
}
