import type { Tx } from '../../../platform/database/connection.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { type Answers, answerField } from '../filling/contract.ts'
import { readValue } from '../filling/values.rules.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { packById } from '../packs/content.reads.server.ts'
import type { Pack } from '../packs/contract.ts'
import type { Questionnaire } from '../packs/questionnaire.contract.ts'
import { type Question, questionsOf } from '../packs/questions.contract.ts'
import type { SiteText } from '../packs/site-text.contract.ts'
import { worded } from '../packs/site-text.rules.ts'
import type { Offered } from '../settings/contract.ts'
import { instrumentAsAsked, offeredInstruments } from '../settings/offered.reads.server.ts'
import type { OnPaper } from './contract.ts'

/** The instruments for which the person who asks can print a sheet. */
export async function readForPaper(tx: Tx): Promise<OnPaper[]> {
  const offered = await offeredInstruments(tx)
  return offered.map(({ pack, version, questionnaire, acts }) => onPaper(pack, version, questionnaire, acts))
}

/** An instrument in the words of a sheet that was made, whether or not it is still offered. */
export async function readAsPrinted(tx: Tx, id: string, version: string): Promise<OnPaper | undefined> {
  return (await readAsAsked(tx, id, version))?.onPaper
}

/** The same, as what was answered is kept and scored. */
export async function readAsAsked(
  tx: Tx,
  id: string,
  version: string,
): Promise<{ onPaper: OnPaper; offered: Offered } | undefined> {
  const pack = packById(id)
  const questionnaire = await instrumentAsAsked(tx, id, version)
  if (!pack || !questionnaire) return undefined
  const offered = { id, version, pack, questionnaire, acts: [], helpNow: pack.pack.helpNow ?? false }
  return { onPaper: onPaper(pack, version, questionnaire, []), offered }
}

/** The same for whoever types it in, who is given a site's own words with the sheet. */
export function asPrinted(id: string, version: string, words: SiteText | undefined): OnPaper | undefined {
  const pack = packById(id)
  const result = pack && words && worded(pack, words)
  const questionnaire = result && 'questionnaire' in result ? result.questionnaire : pack?.questionnaire
  return pack && questionnaire && onPaper(pack, version, questionnaire, [])
}

const onPaper = (
  { pack }: Pack,
  version: string,
  questionnaire: Questionnaire,
  acts: Offered['acts'],
): OnPaper => ({
  id: pack.id,
  version,
  title: pack.title,
  questions: questionsOf(questionnaire),
  copyright: questionnaire.copyright,
  ofGoal: pack.id === goalAttainment,
  helpNow: pack.helpNow ?? false,
  acts,
})

/** What an instrument is called; its id where it is not known any more. */
export const titleOfInstrument = (id: string): string => packById(id)?.pack.title ?? id

/** Reads what was typed from a sheet, or left after it was checked: several codes of one answer are divided by lines. */
export function readTyped(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): { answers: Answers; problems: Problem[] } {
  const problems: Problem[] = []
  const known = new Set(questions.map(({ code }) => answerField(code)))
  const unknown = Object.keys(typed).some((field) => field.startsWith(answerField('')) && !known.has(field))
  if (unknown) problems.push({ field: 'sheet', code: 'unreadable' })
  const read = questions.flatMap((question) => {
    const field = answerField(question.code)
    const value = readValue(question, (typed[field] ?? '').split('\n'))
    if (value && 'problem' in value) {
      problems.push({ field, code: question.kind === 'number' ? 'number' : 'answer' })
      return []
    }
    return value ? [[question.code, value.value] as const] : []
  })
  return { answers: Object.fromEntries(read), problems }
}
