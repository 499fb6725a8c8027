import { linesOf, type Part, rowsOf, timeOf, wordsOf } from '../../platform/archive/part.ts'

/** What a person takes with them of what they and their teams wrote to each other, the newest talk first. */
export const messagesPart: Part = {
  name: 'messages',
  title: (t) => t('messages.title'),
  tables: {
    message_thread: { by: 'opened_at' },
    message: { by: 'sent_at', sealed: { words: 'message_id' }, without: ['form_key'] },
    message_opened: { by: 'opened_at' },
    message_notice: { by: 'chosen_at' },
  },
  tell(rows, { t, moment, name }) {
    const written = Map.groupBy(rowsOf(rows, 'message'), (row) => row.thread_id)
    return rowsOf(rows, 'message_thread')
      .toReversed()
      .map((thread) => ({
        heading: name(thread.team_id),
        at: timeOf(thread, 'opened_at'),
        lines: linesOf(
          ...(written.get(thread.thread_id) ?? []).map((row): [string, string | undefined] => {
            const who = row.author_membership === null ? t('myData.you') : name(row.author_membership)
            return [`${who}, ${moment(row.sent_at as Date)}`, wordsOf(row, 'words')]
          }),
        ),
      }))
  },
}
