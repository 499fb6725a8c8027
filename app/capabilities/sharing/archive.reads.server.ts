import type { Text } from '../../language/text.tsx'
import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Telling,
  timeOf,
  wordsOf,
} from '../../platform/archive/part.ts'
import type { LogLine } from './access-log.contract.ts'
import type { Detail } from './access-log.reads.server.ts'
import { lineInWords } from './parts/log-words.ts'
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

/** Who was asked in, family and friends, and cards for an emergency. Codes and links open something, and stay. */
export const supportersPart: Part = {
  name: 'supporters',
  title: (t) => t('myData.partSupporters'),
  tables: {
    supporter: {
      by: 'created_at',
      sealed: { label: 'supporter_id', own_name: 'supporter_id' },
      without: ['account_id'],
    },
    emergency_card: { by: 'created_at', sealed: { words: 'card_id' } },
  },
  tell: (rows, telling) => [
    ...rowsOf(rows, 'supporter')
      .toReversed()
      .map((row) => ({
        heading: wordsOf(row, 'label') ?? '',
        at: timeOf(row, 'created_at'),
        lines: linesOf(
          [undefined, (row.sections as unknown[]).map((each) => sectionOf(telling.t, each)).join(', ')],
          [undefined, untilOf(row, telling)],
        ),
      })),
    ...rowsOf(rows, 'emergency_card')
      .toReversed()
      .map((row) => ({
        heading: telling.t('myData.card'),
        at: timeOf(row, 'created_at'),
        lines: linesOf([undefined, wordsOf(row, 'words')], [undefined, untilOf(row, telling)]),
      })),
  ],
}

/** What a person asked about lines of their access log, and what was answered. */
export const questionsPart: Part = {
  name: 'questions',
  title: (t) => t('myData.partQuestions'),
  tables: {
    access_question: {
      by: 'asked_at',
      sealed: { asked_as: 'question_id', words: 'question_id', answer: 'question_id' },
    },
  },
  tell: (rows, { moment }) =>
    rowsOf(rows, 'access_question').map((row) => ({
      heading: moment(row.line_at as Date),
      at: timeOf(row, 'asked_at'),
      lines: linesOf([undefined, wordsOf(row, 'words')], [undefined, wordsOf(row, 'answer')]),
    })),
}

/** Everything that happened to a person's record, from the audit chain, newest first. */
export const logPart: Part = {
  name: 'access-log',
  title: (t) => t('sharing.logTitle'),
  tables: { audit_event: { by: 'seq' } },
  tell: (rows, telling) =>
    rowsOf(rows, 'audit_event')
      .toReversed()
      .map((row) => ({
        heading: telling.moment(row.at as Date),
        lines: [{ words: lineInWords(telling.t, lineOf(row, telling), telling.tag) }],
      })),
}

/** One event as a line of the log, with the names a copy knows. */
function lineOf({ at, kind, actor, actor_kind: by, detail }: Row, { t, name }: Telling): LogLine {
  const told = (detail ?? {}) as Detail
  const other = told.membership ?? told.team ?? told.inviter
  const close = t('sharing.askedIn')
  return {
    seq: 0,
    at: at as Date,
    kind: String(kind),
    actor:
      by === 'member'
        ? { name: name(actor) }
        : by === 'supporter'
          ? { name: close }
          : by === 'token'
            ? { name: t('sharing.anApp') }
            : 'you',
    item: told.item,
    supporter: told.supporter && close,
    other: other && name(other),
    sections: told.sections ?? [],
    until: told.until ? new Date(told.until) : undefined,
    printed: told.way === 'print',
    elsewhere: told.way === 'fhir',
    widened: told.widened === true,
    reason: told.reason,
    why: undefined,
    asking: undefined,
  }
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
