import { z } from 'zod'
import { optionalWords, requiredLine } from '../../platform/pure/words.ts'

export const reportKinds = ['wrong', 'worse'] as const
export type ReportKind = (typeof reportKinds)[number]

export const longestReport = 4000

const emptyIsNone = (typed: unknown) => (typed === '' ? undefined : typed)

/** What somebody says about a page. No words are needed, and no name. `key` makes sending it twice harmless. */
export const ReportForm = z.object({
  key: z.uuid('unreadable'),
  kind: z.enum(reportKinds, 'choose'),
  words: optionalWords(longestReport),
  email: z.preprocess(
    emptyIsNone,
    requiredLine(254)
      .pipe(z.email('email'))
      .transform((typed) => typed.toLowerCase())
      .optional(),
  ),
})
export type ReportForm = z.infer<typeof ReportForm>

/** A report as an administrator reads it. */
export type Report = {
  id: string
  item: string
  version: number
  kind: ReportKind
  words: string | undefined
  replyTo: string | undefined
  receivedAt: Date
  seen: { name: string; at: Date } | undefined
}
