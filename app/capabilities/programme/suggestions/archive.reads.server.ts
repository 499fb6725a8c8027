import { linesOf, type Part, rowsOf, timeOf, wordsOf } from '../../../platform/archive/part.ts'
import { itemById } from '../content.reads.server.ts'
import type { Answer } from './contract.ts'

/** What was suggested to a person and what they said to it, and contacts they agreed to. */
export const suggestionsPart: Part = {
  name: 'suggestions',
  title: (t) => t('suggestions.title'),
  tables: {
    suggestion: { by: 'suggested_at', sealed: { reason: 'suggestion_id' }, without: ['form_key'] },
    suggestion_answer: { by: 'answered_at', sealed: { words: 'suggestion_id' } },
    agreed_contact: { by: 'agreed_at' },
  },
  tell(rows, { t, day, name }) {
    const answers = new Map(rowsOf(rows, 'suggestion_answer').map((row) => [row.suggestion_id, row]))
    return [
      ...rowsOf(rows, 'suggestion')
        .toReversed()
        .map((row) => {
          const said = answers.get(row.suggestion_id)
          return {
            heading: itemById(String(row.item))?.title ?? String(row.item),
            at: timeOf(row, 'suggested_at'),
            lines: linesOf(
              [name(row.suggested_by), wordsOf(row, 'reason')],
              [undefined, said && t(`suggestions.answer.${said.answer as Answer}`)],
              [undefined, said && wordsOf(said, 'words')],
            ),
          }
        }),
      ...rowsOf(rows, 'agreed_contact')
        .toReversed()
        .map((row) => ({
          heading: t('suggestions.contactTitle'),
          at: timeOf(row, 'agreed_at'),
          lines: linesOf([
            undefined,
            t('suggestions.contactAgreed', {
              name: name(row.membership_id ?? row.team_id),
              day: day(new Date(String(row.due_on))),
            }),
          ]),
        })),
    ]
  },
}
