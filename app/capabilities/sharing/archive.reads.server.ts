import type { Text } from '../../language/text.tsx'
import { linesOf, type Part, type Row, rowsOf, type Telling, timeOf } from '../../platform/archive/part.ts'
import { sectionTexts } from './parts/texts.ts'

/** Who could see what, and until when; grants that ended stand among them. */
export const sharingPart: Part = {
  name: 'sharing',
  title: (t) => t('sharing.title'),
  tables: {
    sharing_grant: { by: 'created_at' },
    connection: { by: 'joined_at' },
    review_mark: { by: 'reviewed_at' },
  },
  tell: (rows, telling) => {
    const { t, day, name } = telling
    return [
      ...rowsOf(rows, 'sharing_grant')
        .toReversed()
        .map((row) => ({
          heading: name(row.grantee_membership ?? row.grantee_team),
          at: timeOf(row, 'created_at'),
          lines: linesOf([undefined, sectionOf(t, row.section)], [undefined, untilOf(row, telling)]),
        })),
      ...rowsOf(rows, 'connection').map((row) => ({
        heading: t('sharing.evJoined', { name: name(row.membership_id) }),
        at: timeOf(row, 'joined_at'),
        lines: [],
      })),
      ...rowsOf(rows, 'review_mark')
        .filter((row) => row.undone_at === null)
        .map((row) => ({
          heading: t('sharing.reviewedBy', {
            name: name(row.membership_id),
            day: day(row.reviewed_at as Date),
          }),
          lines: [],
        })),
    ]
  },
}

/** Everything that happened to a person's record, from the audit chain, newest first. */
export const logPart: Part = {
  name: 'access-log',
  title: (t) => t('sharing.logTitle'),
  tables: { audit_event: { by: 'seq' } },
  tell: (rows, { t, moment, name }) =>
    rowsOf(rows, 'audit_event')
      .toReversed()
      .map((row) => {
        const at = timeOf(row, 'at')
        const who = row.actor_kind === 'member' ? name(row.actor) : t('myData.logYou')
        const { sections = [] } = row.detail as { sections?: unknown[] }
        return {
          heading: at ? moment(at) : '',
          lines: linesOf(
            [undefined, `${who}: ${kindOf(t, row.kind)}`],
            [undefined, sections.map((section) => sectionOf(t, section)).join(', ') || undefined],
          ),
        }
      }),
}

function sectionOf(t: Text, section: unknown): string {
  const known: Record<string, (typeof sectionTexts)[keyof typeof sectionTexts] | undefined> = sectionTexts
  const texts = known[String(section)]
  return texts ? t(texts.title) : String(section)
}

function untilOf(row: Row, { t, day }: Telling): string {
  const ended = timeOf(row, 'ended_at')
  if (ended) return t('myData.sharingEnded', { day: day(ended) })
  return t('sharing.until', { day: day(row.until_at as Date) })
}

// What has no words of its own yet is told by its kind, which is a word.
const kindOf = (t: Text, kind: unknown) =>
  kind === 'opened' ? t('myData.logOpened') : String(kind).replaceAll('-', ' ')
