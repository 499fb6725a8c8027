import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, type Problem, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { readTyped } from '../measures/sheets/sheets.reads.server.ts'
import { type Answers, type Line, MeasureForm, typedForms } from './contract.ts'
import { placeOf } from './keys.server.ts'
import { filledOn, isAnswered, measureIn, typedLines } from './rules.ts'
import { keepTyped, type OpenedSheet } from './typing.store.server.ts'

const dayProblems = ['no-date', 'in-future', 'before-sheet']

/** Keeps what a member of the service typed in from a sheet, once. Nobody reads it from then on but its person. */
export async function typeIn(
  tx: Tx,
  keys: Keyring,
  sheet: OpenedSheet,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<'kept'> | 'gone' | 'other-words'> {
  const parsed = readTypedForm(sheet, form)
  const on = filledOn(form, sheet.madeAt, at)
  const noDay: Problem[] = dayProblems.includes(on) ? [{ field: 'on', code: on }] : []
  if (!parsed.ok) return { ...parsed, problems: [...noDay, ...parsed.problems] }
  form.sort()
  const { key } = parsed.value
  const mac = keys.mac('submission', `typed ${sheet.id} ${form}`)
  if (sheet.before) {
    if (sheet.before.key !== key) return 'gone'
    return sheet.before.mac.equals(mac) ? { ok: true, value: 'kept' } : 'other-words'
  }
  if (noDay.length > 0) return refused(typedIn(form), ...noDay)
  const { lines } = parsed.value
  if (lines.length === 0) return refused(typedIn(form), { field: 'sheet', code: 'empty-sheet' })
  const sealed = lines.map(({ line, answers }) => ({
    line,
    words: keys.seal(JSON.stringify(answers), placeOf(sheet.id, line, sheet.personId)),
  }))
  const kept = await keepTyped(tx, { sheetId: sheet.id, key, mac, on, lines: sealed, at })
  return kept ? { ok: true, value: 'kept' } : 'gone'
}

type TypedForm = { key: string; lines: { line: Line; answers: Answers }[] }

/** What was typed in, by the questions of its kind of sheet or of its instrument. */
function readTypedForm({ kind, measure }: OpenedSheet, form: URLSearchParams): Parsed<TypedForm> {
  if (kind !== 'measure') {
    const parsed = parseForm(typedForms[kind], form)
    return parsed.ok
      ? { ok: true, value: { key: parsed.value.key, lines: typedLines(kind, parsed.value) } }
      : parsed
  }
  const answers = measureIn(form)
  const parsed = parseForm(MeasureForm, form)
  const { problems } = readTyped(measure?.questions ?? [], answers)
  const wrong = [...(parsed.ok ? [] : parsed.problems), ...problems]
  if (!parsed.ok || wrong.length > 0) return refused({ ...typedIn(form), ...answers }, ...wrong)
  const lines = isAnswered(answers) ? [{ line: 'measure' as const, answers }] : []
  return { ok: true, value: { key: parsed.value.key, lines } }
}
