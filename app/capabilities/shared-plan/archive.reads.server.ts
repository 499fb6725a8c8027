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
import { type Content, type Kind, levels } from './contract.ts'

const kindTexts = {
  goal: 'sharedPlan.kindGoal',
  step: 'sharedPlan.kindStep',
  helps: 'sharedPlan.kindHelps',
  note: 'sharedPlan.kindNote',
} as const satisfies Record<Kind, string>

/** What a person takes with them of their plan: each entry as it stands, whose it is, and all that was said of it. */
export const planPart: Part = {
  name: 'plan',
  title: (t) => t('sharedPlan.title'),
  tables: {
    plan_entry: { by: 'begun_at' },
    plan_version: { by: 'written_at', sealed: { content: 'version_id' }, json: ['content'] },
    plan_said: { by: 'at', sealed: { words: 'said_id' } },
    plan_reader: { by: 'read_at' },
  },
  tell(rows, telling) {
    const versions = Map.groupBy(rowsOf(rows, 'plan_version'), (row) => row.entry_id)
    const said = Map.groupBy(rowsOf(rows, 'plan_said'), (row) => row.version_id)
    return rowsOf(rows, 'plan_entry').flatMap((entry) => {
      const newestFirst = (versions.get(entry.entry_id) ?? []).toReversed()
      const [now, ...earlier] = newestFirst.map((version) =>
        versionTold(version, said.get(version.version_id) ?? [], telling),
      )
      return now ? [{ ...now, earlier }] : []
    })
  },
}

function versionTold(version: Row, said: Row[], telling: Telling): Told {
  const { t, day } = telling
  const { words, levels: described = {}, reviewOn } = version.content as Content
  return {
    heading: t(kindTexts[version.kind as Kind]),
    at: timeOf(version, 'written_at'),
    lines: linesOf(
      [whoOf(version, telling), words],
      ...levels.map((level): [undefined, string | undefined] => [undefined, described[level]]),
      [t('sharedPlan.review'), reviewOn && day(new Date(reviewOn))],
      ...said.map((row): [string, string] => [
        `${whoOf(row, telling)}, ${day(row.at as Date)}`,
        [String(row.what).replaceAll('-', ' '), wordsOf(row, 'words')].filter(Boolean).join(': '),
      ]),
    ),
  }
}

const whoOf = (row: Row, { t, name }: Telling) =>
  row.author_membership === null ? t('sharedPlan.you') : name(row.author_membership)
