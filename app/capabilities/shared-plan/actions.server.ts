import { newId } from '../../platform/crypto/ids.ts'
import { type Parsed, type Problem, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { changedParts, contentOf } from './content.rules.ts'
import type { Content, Entry, Kind } from './contract.ts'
import { WriteForm } from './forms.contract.ts'
import { repeatedForm, withdrawForm } from './forms.store.server.ts'
import { namesOf } from './plan.reads.server.ts'
import { headsOf, standingOf } from './rules.ts'
import { addVersion, beginEntry, countEntries, holdEntry, say, setState, settle } from './store.server.ts'
import type { Outcome, Writer } from './writer.ts'
import { asksOther, isFull, mayWrite, mostEntries, replacedByNew } from './writing.rules.ts'

const lists = ['after']

/** Writes a new entry. A professional's is a proposal; the person's is theirs, and asks the team if they say so. */
export async function beginInPlan(writer: Writer, form: URLSearchParams): Promise<Outcome> {
  const parsed = parseForm(WriteForm, form, lists)
  if (!parsed.ok) return parsed
  const { kind, goal, key } = parsed.value
  if (!mayWrite(writer.author, kind)) return 'absent'
  const entryId = newId(writer.at)
  return once(writer, form, { key, act: 'begin', location: `${writer.home}/${entryId}` }, async () => {
    const about = goal && kind !== 'goal' ? await holdEntry(writer, goal) : undefined
    if (goal && about?.kind !== 'goal') return { field: 'goal', code: 'unreadable' }
    if ((await countEntries(writer)) >= mostEntries) return { field: 'words', code: 'full' }
    const made = await contentFrom(writer, kind, parsed.value, undefined)
    if ('field' in made) return made
    await beginEntry(writer, { entryId, kind, goalId: goal || null })
    const version = { entryId, kind, after: [], content: made, replaces: [] }
    const versionId = await addVersion(writer, version)
    if (writer.author.side === 'professional' || parsed.value.ask)
      await say(writer, { entryId, versionId, what: 'yes' })
    await settle(writer, entryId)
    return undefined
  })
}

/** Writes a new version of an entry. What it was not written after stays in force beside it. */
export async function changeInPlan(writer: Writer, entryId: string, form: URLSearchParams): Promise<Outcome> {
  const parsed = parseForm(WriteForm, form, lists)
  const entry = await holdEntry(writer, entryId)
  if (!entry || !mayWrite(writer.author, entry.kind)) return 'absent'
  if (!parsed.ok) return parsed
  const { key, after, ask } = parsed.value
  return once(writer, form, { key, act: entryId, location: `${writer.home}/${entryId}` }, async () => {
    if (isFull(entry)) return { field: 'words', code: 'full' }
    const made = await contentFrom(writer, entry.kind, parsed.value, entry)
    if ('field' in made) return made
    if (saysTheSame(entry, made, after)) return undefined
    const replaces = replacedByNew(entry, writer.author, after).map(({ id }) => id)
    const known = entry.versions.map(({ id }) => id)
    const versionId = await addVersion(writer, {
      entryId,
      kind: entry.kind,
      after: after.filter((id) => known.includes(id)),
      content: made,
      replaces,
    })
    if (asksOther(entry, writer.author, ask)) await say(writer, { entryId, versionId, what: 'yes' })
    if (entry.state !== 'open') await setState(writer, entryId, 'open')
    await settle(writer, entryId)
    return undefined
  })
}

/** True when somebody saved what stood there anyway: nothing is agreed anew, and nothing lapses. */
function saysTheSame(entry: Entry, content: Content, after: string[]): boolean {
  const [only, another] = headsOf(entry)
  const alone = only !== undefined && !another && standingOf(entry).includes(only)
  return alone && after.includes(only.id) && changedParts(only.content, content).length === 0
}

async function contentFrom(
  { tx, at }: Writer,
  kind: Kind,
  form: WriteForm,
  entry: Entry | undefined,
): Promise<Content | Problem> {
  const read = contentOf(kind, form, at, entry && standingOf(entry)[0]?.content)
  if ('problem' in read) return read.problem
  const { owner } = read.content
  if (owner?.by === 'professional' && !(await namesOf(tx, [owner.id])).has(owner.id))
    return { field: 'owner', code: 'unreadable' }
  return read.content
}

type Claimed = { key: string; act: string; location: string }

/** Does an act once for its form; a refusal gives the form's key back. */
export async function once(
  writer: Writer,
  form: URLSearchParams,
  { key, act, location }: Claimed,
  work: () => Promise<Problem | undefined>,
): Promise<Parsed<{ location: string }> | 'other-words'> {
  const typed = typedIn(form, lists)
  const sorted = new URLSearchParams(form)
  sorted.sort()
  const mac = writer.keys.mac('submission', `plan ${act} ${sorted}`)
  const before = await repeatedForm(writer, { key, mac, location })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const problem = await work()
  if (!problem) return { ok: true, value: { location } }
  await withdrawForm(writer, key)
  return refused(typed, problem)
}
