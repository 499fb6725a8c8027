import type { Text } from '../../language/text.tsx'
import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Told,
  timeOf,
  wordsOf,
} from '../../platform/archive/part.ts'

const headings: Record<string, (t: Text) => string> = {
  'know-me': (t) => t('sharedStory.knowMe'),
  'what-matters': (t) => t('sharedStory.whatMatters'),
}

/** What a person takes with them of their story: each prompt as it stands, with what stood there before. */
export const storyPart: Part = {
  name: 'story',
  title: (t) => t('sharedStory.title'),
  tables: { story_entry: { by: 'written_at', sealed: { words: 'entry_id' } } },
  tell: (rows, { t }) =>
    [...Map.groupBy(rowsOf(rows, 'story_entry'), (row) => String(row.prompt))].flatMap(
      ([prompt, written]) => {
        const told = (row: Row): Told => ({
          heading: headings[prompt]?.(t) ?? t('sharedStory.title'),
          at: timeOf(row, 'written_at'),
          lines: linesOf([undefined, wordsOf(row, 'words')]),
        })
        const [now, ...earlier] = written.toReversed().map(told)
        return now ? [{ ...now, earlier }] : []
      },
    ),
}
