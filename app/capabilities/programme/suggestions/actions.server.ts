import type { MemberViewer, PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { holdTeam } from '../../../platform/database/teams.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { dateAfter, wallClock } from '../../../platform/pure/wall-clock.ts'
import { itemById } from '../content.reads.server.ts'
import type { Item, Published } from '../library/contract.ts'
import { keepFavourite } from '../toolbox/toolbox.store.server.ts'
import { AnswerForm, ContactForm, SuggestForm } from './contract.ts'
import { readCanContact, readSuggestions } from './reads.server.ts'
import { laterDay, sectionFor } from './rules.ts'
import { agreeContact, answer, suggest } from './store.server.ts'

/** The date it is now where the service is. */
export const todayAt = (now: Date): string => wallClock(now, 'Europe/London').date

/** Suggests a page or an exercise, with a reason that the person reads. */
export async function suggestItem(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  { personId, item }: { personId: string; item: Item },
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<undefined> | 'other-words'> {
  const parsed = parseForm(SuggestForm, form)
  if (!parsed.ok) return parsed
  const { key, reason } = parsed.value
  form.sort()
  const suggestionId = newId(at)
  const done = await suggest(tx, {
    ...{ personId, suggestionId, membershipId, item: item.id, key, at },
    reason: keys.seal(reason, { table: 'suggestion', column: 'reason', row: suggestionId, person: personId }),
    mac: keys.mac('suggestion', `${personId} ${membershipId} ${item.id} ${form}`),
  })
  if (done === 'other-words') return done
  return done === 'kept'
    ? { ok: true, value: undefined }
    : refused(typedIn(form), { field: 'reason', code: 'there' })
}

/** Keeps, puts off or declines what was suggested. What is kept is starred; nothing else of it is known to anyone. */
export async function answerSuggestion(
  tx: Tx,
  keys: Keyring,
  published: Published,
  { personId }: PersonViewer,
  suggestionId: string,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<undefined> | 'gone'> {
  const [suggestion] = await readSuggestions(tx, keys, personId, suggestionId)
  if (!suggestion || suggestion.takenBackAt) return 'gone'
  const parsed = parseForm(AnswerForm, form)
  if (!parsed.ok) return parsed
  const later = laterDay(parsed.value, todayAt(at))
  if ('code' in later) return refused(typedIn(form), later)
  const { answer: said, words, show } = parsed.value
  const place = { table: 'suggestion_answer', column: 'words', row: suggestionId, person: personId }
  await answer(tx, {
    ...{ personId, suggestionId, answer: said, laterOn: later.on, show: show === 'yes', at },
    words: words === undefined ? null : keys.seal(words, place),
  })
  const item = itemById(suggestion.item)
  if (said === 'kept' && item && published.has(item))
    await keepFavourite(tx, { personId, id: newId(at), item: item.id, keep: true, at })
  return { ok: true, value: undefined }
}

/** Agrees that somebody gets in touch in two or three weeks. */
export async function agreeToContact(
  tx: Tx,
  { personId }: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<undefined>> {
  const parsed = parseForm(ContactForm, form)
  if (!parsed.ok) return parsed
  const { with: whom, weeks } = parsed.value
  const [asked, teamId = ''] = whom.split(':')
  if (asked === 'team' && !(await holdTeam(tx, teamId)))
    return refused(typedIn(form), { field: 'with', code: 'choose' })
  const them = (await readCanContact(tx, personId)).find(({ kind, id }) => `${kind}:${id}` === whom)
  const section = them && sectionFor(them.sections)
  if (!them || !section) return refused(typedIn(form), { field: 'with', code: 'choose' })
  const on = dateAfter(todayAt(at), Number(weeks) * 7)
  // One that is agreed already stays as it is: sending the form twice agrees once.
  await agreeContact(tx, { personId, contactId: newId(at), with: them, section, on, at })
  return { ok: true, value: undefined }
}
