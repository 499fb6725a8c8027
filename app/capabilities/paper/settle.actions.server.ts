import type { PersonViewer } from '../../platform/access/viewer.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission } from '../../platform/database/submission.ts'
import { type Parsed, type Problem, parseForm, type Typed, typedIn } from '../../platform/pure/form.ts'
import { type Answers, type Line, SettleForm, type Sheet } from './contract.ts'
import type { Item, KeepTyped } from './keeper.server.ts'
import { readSheet } from './reads.server.ts'
import { answersIn, choiceOf, isChanged, measureIn, momentOf, saysNothing } from './rules.ts'
import { settleLine } from './settle.store.server.ts'
import { holdSheet } from './store.server.ts'

/** Nothing of a form is done where one part of it cannot be: thrown, so that what was done already is taken back. */
export class NotSettled extends Error {
  readonly problems: Problem[]
  readonly typed: Typed
  constructor(problems: Problem[], typed: Typed) {
    super('not settled')
    this.problems = problems
    this.typed = typed
  }
}

/** Does what the person decided about each line of a sheet: it becomes an entry of theirs, goes, or waits longer. */
export async function settleSheet(
  tx: Tx,
  { keys, keep }: { keys: Keyring; keep: KeepTyped },
  viewer: PersonViewer,
  sheetId: string,
  form: URLSearchParams,
  at: Date,
): Promise<{ location: string } | 'gone' | 'other-words'> {
  const { personId } = viewer
  const held = await holdSheet(tx, personId, sheetId)
  const sheet = held?.typed_at ? await readSheet(tx, keys, personId, sheetId) : undefined
  if (!sheet?.filledOn) return 'gone'
  const parsed = parseForm(SettleForm, form)
  if (!parsed.ok) throw new NotSettled(parsed.problems, parsed.typed)
  form.sort()
  const location = `/from-paper/${sheetId}`
  const mac = keys.mac('submission', `settle ${sheetId} ${form}`)
  const before = await repeatedSubmission(tx, { personId, key: parsed.value.key, mac, location, at })
  if (before) return before
  const on = momentOf(sheet.filledOn, at)
  const waiting = sheet.lines.find(({ outcome }) => outcome === undefined)
  const problems: Problem[] =
    waiting && saysNothing(form) ? [{ field: `do-${waiting.line}`, code: 'choose' }] : []
  for (const [place, { line, answers: typed }] of sheet.lines.entries()) {
    const choice = choiceOf(form, line)
    if (!typed || choice === 'later') continue
    if (choice === 'throw') {
      await settleLine(tx, { personId, sheetId, line, kept: undefined, at })
      continue
    }
    const answers = answersIn(form, line)
    // Topics stand in the order of their moments.
    const kept = await keep(tx, keys, viewer, itemOf(sheet, line, answers, form), {
      on,
      at: new Date(at.getTime() + place),
    })
    problems.push(
      ...problemsIn(kept, line).filter(({ field }) => !problems.some((each) => each.field === field)),
    )
    if (kept !== 'gone' && kept.ok) {
      const { entry, section } = kept.value
      const changed = isChanged(typed, answers)
      await settleLine(tx, { personId, sheetId, line, kept: { entry, section, changed }, at })
    }
  }
  if (problems.length > 0) throw new NotSettled(problems, { ...typedIn(form), ...measureIn(form) })
  return { location }
}

type Kept = Parsed<{ entry: string; section: string }> | 'gone'

/** What is wrong, under the names of this page's fields. */
function problemsIn(kept: Kept, line: string): Problem[] {
  if (kept === 'gone') return [{ field: line === 'measure' ? 'goal' : 'visit', code: 'choose' }]
  if (kept.ok) return []
  return kept.problems.map(({ field, code }) => ({
    field: field === 'words' || field === 'after' ? line : field,
    code,
  }))
}

function itemOf({ instrument }: Sheet, line: Line, answers: Answers, form: URLSearchParams): Item {
  const words = answers.words ?? ''
  if (line === 'check-in') return { kind: line, answers }
  if (line === 'measure' && instrument)
    return { kind: line, instrument, answers, goal: form.get('goal') ?? '' }
  if (line === 'know-me' || line === 'have-tried' || line === 'makes-me')
    return { kind: 'story', prompt: line, words, after: form.get(`after-${line}`) ?? '' }
  return { kind: 'topics', words, visit: form.get('visit') ?? '' }
}
