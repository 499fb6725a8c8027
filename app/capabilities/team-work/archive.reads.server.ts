import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Telling,
  timeOf,
  wordsOf,
} from '../../platform/archive/part.ts'

/** What a person's teams say together with them, what each said of it, and what came of questions at a team's round. */
export const teamWorkPart: Part = {
  name: 'team',
  title: (t) => t('explanation.title'),
  tables: {
    explanation_version: { by: 'written_at', sealed: { words: 'version_id' }, without: ['form_key'] },
    explanation_voice: { by: 'at', sealed: { words: 'voice_id' }, without: ['form_key'] },
    round_item: {
      by: 'asked_at',
      sealed: { question: 'item_id', decision: 'item_id', note: 'item_id' },
      without: ['form_key'],
    },
  },
  tell(rows, telling) {
    const { t, day, name } = telling
    const voices = Map.groupBy(rowsOf(rows, 'explanation_voice'), (row) => row.version_id)
    const told = (row: Row) => ({
      heading: name(row.team_id),
      at: timeOf(row, 'written_at'),
      lines: linesOf(
        [whoOf(row, telling), wordsOf(row, 'words')],
        ...(voices.get(row.version_id) ?? []).map((voice): [string, string] => [
          `${whoOf(voice, telling)}, ${day(voice.at as Date)}`,
          [String(voice.kind).replaceAll('-', ' '), wordsOf(voice, 'words')].filter(Boolean).join(': '),
        ]),
      ),
    })
    const byTeam = Map.groupBy(rowsOf(rows, 'explanation_version'), (row) => row.team_id)
    return [
      ...[...byTeam.values()].flatMap((versions) => {
        const [now, ...earlier] = versions.toReversed().map(told)
        return now ? [{ ...now, earlier }] : []
      }),
      ...rowsOf(rows, 'round_item')
        .toReversed()
        .map((row) => ({
          heading: t('round.title'),
          at: timeOf(row, 'asked_at'),
          lines: linesOf(
            [name(row.asked_by), wordsOf(row, 'question')],
            [undefined, wordsOf(row, 'note')],
            [undefined, wordsOf(row, 'decision')],
          ),
        })),
    ]
  },
}

const whoOf = (row: Row, { t, name }: Telling) =>
  row.membership_id === null ? t('myData.you') : name(row.membership_id)
