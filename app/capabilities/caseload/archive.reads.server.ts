import { linesOf, type Part, rowsOf, timeOf, wordsOf } from '../../platform/archive/part.ts'
import type { OutcomeKind, RemovalReason } from './outcomes/contract.ts'
import { outcomeTexts, removalTexts } from './outcomes/parts/texts.ts'

/** What professionals noted about being in touch, and who said that they look after somebody for a team. */
export const contactPart: Part = {
  name: 'contact',
  title: (t) => t('caseload.archiveTitle'),
  tables: {
    caseload_outcome: { by: 'at', without: ['form_key'] },
    caseload_claim: { by: 'claimed_at' },
  },
  tell: (rows, { t, day, name }) => [
    ...rowsOf(rows, 'caseload_outcome')
      .filter((row) => row.undone_at === null)
      .toReversed()
      .map((row) => ({
        heading: name(row.membership_id),
        at: timeOf(row, 'at'),
        lines: linesOf(
          [undefined, t(outcomeTexts[row.kind as OutcomeKind])],
          [undefined, wordsOf(row, 'remind_on')],
          [undefined, row.reason ? t(removalTexts[row.reason as RemovalReason]) : undefined],
        ),
      })),
    ...rowsOf(rows, 'caseload_claim')
      .filter((row) => row.released_at === null)
      .map((row) => ({
        heading: t('caseload.hasIt', {
          name: name(row.membership_id),
          team: name(row.team_id),
          day: day(row.claimed_at as Date),
        }),
        lines: [],
      })),
  ],
}
