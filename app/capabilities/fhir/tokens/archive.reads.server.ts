import { linesOf, type Part, rowsOf, timeOf, wordsOf } from '../../../platform/archive/part.ts'

/** The tokens a person made: their names and days, never a token. */
export const tokensPart: Part = {
  name: 'tokens',
  title: (t) => t('tokens.title'),
  tables: { fhir_token: { by: 'made_at', sealed: { name: 'token_id' }, without: ['digest'] } },
  tell: (rows, { t, day }) =>
    rowsOf(rows, 'fhir_token')
      .toReversed()
      .map((row) => {
        const until = timeOf(row, 'expires_at')
        const ended = timeOf(row, 'revoked_at')
        const made = timeOf(row, 'made_at')
        const last = timeOf(row, 'last_used')
        return {
          heading: wordsOf(row, 'name') ?? '',
          at: made,
          lines: linesOf(
            [undefined, made && until && t('tokens.madeUntil', { made: day(made), until: day(until) })],
            [undefined, ended && t('tokens.endedOn', { day: day(ended) })],
            [undefined, last ? t('tokens.used', { day: day(last) }) : t('tokens.notUsed')],
          ),
        }
      }),
}
