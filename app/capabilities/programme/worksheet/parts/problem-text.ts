import type { Text } from '../../../../language/text.tsx'
import type { Problem } from '../../../../platform/pure/form.ts'
import type { Field } from '../../contract.ts'
import { longestBox, longestLine, longestWords, mostLinks } from '../contract.ts'
import { inputName } from '../inputs.rules.ts'

/** The first problem of a field in words: what is wrong, and what to do. */
export function problemOf(t: Text, problems: Problem[], field: Field): string | undefined {
  const code = problems.find((problem) => problem.field === inputName(field.name))?.code
  const label = field.kind === 'myth' ? field.myth : field.label
  switch (code) {
    case undefined:
      return undefined
    case 'too-long':
      return t('worksheet.problemTooLong', { label, most: longest(field) })
    case 'too-many':
      return t('worksheet.problemTooMany', { label, most: ('most' in field && field.most) || mostLinks })
    case 'not-minutes':
      return t('worksheet.problemNotMinutes', { label })
    case 'too-many-minutes':
      return t('worksheet.problemTooManyMinutes', { label })
    case 'no-such-day':
      return t('worksheet.problemNoSuchDay', { label })
    case 'half-a-link':
      return t('worksheet.problemHalfALink', { label })
    case 'link-to-itself':
      return t('worksheet.problemLinkToItself', { label })
    default:
      return t('worksheet.problemUnreadable', { label })
  }
}

const longest = ({ kind }: Field) =>
  kind === 'words' ? longestWords : kind === 'week' ? longestBox : longestLine

/** Every problem of a form with where it leads. */
export function problemList(t: Text, problems: Problem[], fields: Field[]): { href: string; text: string }[] {
  const first = fields[0]
  return problems.map((problem) => {
    const field = fields.find(({ name }) => inputName(name) === problem.field)
    const words = field && problemOf(t, problems, field)
    if (words) return { href: `#${problem.field}`, text: words }
    const href = first ? `#${inputName(first.name)}` : '#main'
    if (problem.code === 'nothing-written') return { href, text: t('worksheet.problemNothing') }
    if (problem.code === 'nothing-left') return { href, text: t('worksheet.problemNothingLeft') }
    return { href, text: t('worksheet.problemForm') }
  })
}
