import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import { type Problem, parseForm } from '../../platform/pure/form.ts'
import { once } from './actions.server.ts'
import type { Entry } from './contract.ts'
import { AnswerForm, NowForm, StateForm, ViewForm, WithdrawForm } from './forms.contract.ts'
import { answersTo, headsOf, sameAuthor, shownVersion, standingOf } from './rules.ts'
import { endVersions, holdEntry, say, setState, settle, withdrawSaid } from './store.server.ts'
import type { Outcome, Writer } from './writer.ts'
import { isFull, mayMove, replacedByChoice } from './writing.rules.ts'

const gone: Problem = { field: 'version', code: 'changed-elsewhere' }
const full: Problem = { field: 'version', code: 'full' }

/** Says yes or no to one version, takes a yes back, or keeps one of two. What changed meanwhile is not answered. */
export async function answerInPlan(writer: Writer, entryId: string, form: URLSearchParams): Promise<Outcome> {
  const entry = await holdEntry(writer, entryId)
  if (!entry) return 'absent'
  const parsed = parseForm(AnswerForm, form, ['after'])
  if (!parsed.ok) return parsed
  const { key, answer, version, after, reason } = parsed.value
  const { author } = writer
  const isPerson = author.side === 'person'
  if (answer === 'kept' && !isPerson) return 'absent'
  return once(
    writer,
    form,
    { key, act: `answer ${entryId}`, location: `${writer.home}/${entryId}` },
    async () => {
      if (!headsOf(entry).some(({ id }) => id === version)) return gone
      if (isFull(entry)) return full
      if (isNothingNew(entry, writer, parsed.value)) return undefined
      if (isPerson && (answer === 'yes' || answer === 'kept'))
        await endVersions(
          writer,
          replacedByChoice(entry, version, after).map(({ id }) => id),
        )
      // To keep what a professional wrote is to say yes to it.
      const stands = standingOf(entry).some(({ id }) => id === version)
      const what = answer === 'kept' && !stands ? 'yes' : answer
      await say(writer, { entryId, versionId: version, what, ...(answer === 'no' ? { words: reason } : {}) })
      await auditPerson(writer.tx, writer.personId, writer.at, {
        kind: 'plan-answered',
        entry: entryId,
        version,
        answer: what,
      })
      await settle(writer, entryId)
      return undefined
    },
  )
}

/** The same answer twice is one; and only a yes can be taken back. */
function isNothingNew(entry: Entry, { author }: Writer, { answer, version, reason }: AnswerForm): boolean {
  const last = answersTo(entry, version).find((each) => sameAuthor(each.author, author))?.what
  if (answer === 'taken-back') return last !== 'yes'
  const others = standingOf(entry).some(({ id }) => id !== version)
  return last === answer && !reason && !(author.side === 'person' && others)
}

/** Keeps that somebody sees an entry differently, in their words. It stands until they withdraw it. */
export async function seeDifferently(
  writer: Writer,
  entryId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const entry = await holdEntry(writer, entryId)
  if (!entry) return 'absent'
  const parsed = parseForm(ViewForm, form)
  if (!parsed.ok) return parsed
  const { key, version, view } = parsed.value
  return once(
    writer,
    form,
    { key, act: `view ${entryId}`, location: `${writer.home}/${entryId}#views` },
    async () => {
      if (!entry.versions.some(({ id }) => id === version)) return gone
      if (isFull(entry)) return full
      const said = await say(writer, {
        entryId,
        versionId: version,
        what: 'sees-it-differently',
        words: view,
      })
      await auditPerson(writer.tx, writer.personId, writer.at, {
        kind: 'plan-view-given',
        entry: entryId,
        said,
      })
      await settle(writer, entryId)
      return undefined
    },
  )
}

/** Withdraws one's own view. Doing it twice is doing it once. */
export async function withdrawView(writer: Writer, entryId: string, form: URLSearchParams): Promise<Outcome> {
  const entry = await holdEntry(writer, entryId)
  const parsed = parseForm(WithdrawForm, form)
  if (!entry || !parsed.ok) return 'absent'
  const view = entry.said.find(({ id, what }) => id === parsed.value.said && what === 'sees-it-differently')
  if (!view || !sameAuthor(view.author, writer.author)) return 'absent'
  if (!view.withdrawnAt) {
    await withdrawSaid(writer, view.id)
    const { tx, personId, at } = writer
    await auditPerson(tx, personId, at, { kind: 'plan-view-withdrawn', entry: entryId, said: view.id })
    await settle(writer, entryId)
  }
  return { ok: true, value: { location: `${writer.home}/${entryId}#views` } }
}

/** Says that something is done, is not done yet, or is put away. */
export async function moveInPlan(writer: Writer, entryId: string, form: URLSearchParams): Promise<Outcome> {
  const entry = await holdEntry(writer, entryId)
  if (!entry) return 'absent'
  const parsed = parseForm(StateForm, form)
  if (!parsed.ok) return parsed
  const { key, state } = parsed.value
  if (!mayMove(writer.author, entry, state)) return 'absent'
  return once(
    writer,
    form,
    { key, act: `move ${entryId}`, location: `${writer.home}/${entryId}` },
    async () => {
      const version = shownVersion(entry)
      if (!version) return gone
      if (entry.state === state) return undefined
      if (isFull(entry)) return full
      await say(writer, { entryId, versionId: version.id, what: state })
      await setState(writer, entryId, state)
      await auditPerson(writer.tx, writer.personId, writer.at, { kind: 'plan-moved', entry: entryId, state })
      await settle(writer, entryId)
      return undefined
    },
  )
}

/** Keeps where the person is with a goal now, in the words they gave its levels. */
export async function sayWhereNow(writer: Writer, entryId: string, form: URLSearchParams): Promise<Outcome> {
  const entry = await holdEntry(writer, entryId)
  if (entry?.kind !== 'goal' || writer.author.side !== 'person') return 'absent'
  const parsed = parseForm(NowForm, form)
  if (!parsed.ok) return parsed
  const { key, version, level } = parsed.value
  return once(
    writer,
    form,
    { key, act: `now ${entryId}`, location: `${writer.home}/${entryId}#now` },
    async () => {
      if (!headsOf(entry).some(({ id }) => id === version)) return gone
      if (isFull(entry)) return full
      await say(writer, { entryId, versionId: version, what: 'now', level })
      await auditPerson(writer.tx, writer.personId, writer.at, {
        kind: 'plan-level-said',
        entry: entryId,
        level,
      })
      await settle(writer, entryId)
      return undefined
    },
  )
}
