import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Telling,
  type Told,
  timeOf,
  wordsOf,
} from '../../platform/archive/part.ts'
import type { Drawing } from './body/contract.ts'
import { kindWords, markInWords } from './body/parts/texts.ts'
import type { About, Area } from './contract.ts'
import { textsOf } from './parts/texts.ts'

type AnyTitle = 'sharedStory.title'

/** What a person takes with them of their story: each thing as it stands, with what stood there before. */
export const storyPart: Part = {
  name: 'story',
  title: (t) => t('sharedStory.title'),
  tables: {
    story_entry: { by: 'written_at', sealed: { words: 'entry_id' } },
    story_link: { by: 'drawn_at', sealed: { words: 'link_id' } },
    body_map: { by: 'drawn_at', sealed: { drawing: 'map_id' }, json: ['drawing'] },
  },
  tell: (rows, telling) => [
    ...inTurn(rowsOf(rows, 'story_entry'), 'prompt', (row) => entryTold(row, telling)),
    ...inTurn(rowsOf(rows, 'story_link'), 'link_id', (row) => linkTold(row, telling)),
    ...inTurn(rowsOf(rows, 'body_map'), 'person', (row) => bodyTold(row, telling)),
  ],
}

/** The newest of what belongs together, with the ones before it. */
function inTurn(rows: Row[], by: string, told: (row: Row) => Told): Told[] {
  return [...Map.groupBy(rows, (row) => row[by]).values()].flatMap((together) => {
    const [now, ...earlier] = together.toReversed().map(told)
    return now ? [{ ...now, earlier }] : []
  })
}

function entryTold(row: Row, { t }: Telling): Told {
  const title = textsOf(String(row.prompt) as About).title as AnyTitle
  return {
    heading: t(title),
    at: timeOf(row, 'written_at'),
    lines: linesOf([undefined, wordsOf(row, 'words')]),
  }
}

function linkTold(row: Row, { t }: Telling): Told {
  const [from, to] = [row.from_area as Area, row.to_area as Area].map((area) => t(`wholePicture.${area}`))
  return {
    heading: t('wholePicture.linkSaid', { from: from ?? '', to: to ?? '' }),
    at: timeOf(row, 'drawn_at'),
    lines: linesOf([undefined, wordsOf(row, 'words')]),
  }
}

function bodyTold(row: Row, { t }: Telling): Told {
  const drawing = row.drawing as Drawing
  return {
    heading: t('bodyMap.title'),
    at: timeOf(row, 'drawn_at'),
    lines: linesOf(
      ...drawing.marks.map((mark): [undefined, string] => [undefined, markInWords(t, mark, 'own')]),
      [undefined, kindWords(t, drawing) || undefined],
      [undefined, drawing.nowhere ? t('bodyMap.labelNowhere') : undefined],
    ),
  }
}
