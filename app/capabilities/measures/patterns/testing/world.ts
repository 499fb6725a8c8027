import { randomUUID } from 'node:crypto'
import { smallService } from '../../../../../seeds/testing.ts'
import { inSession } from '../../../../platform/database/transaction.ts'
import { keepFilled } from './filled.ts'

/** The days on which Rosa filled in the PEG: three a week apart, and one seven weeks later. */
export const days = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-05-04'] as const
type Work<T> = Parameters<typeof inSession<T>>[2]

/** A small service in which Rosa filled in the PEG four times and showed nothing yet. */
export async function measuredService() {
  const small = await smallService()
  const { look, platform, rosa, rosaId, benId, amiraId } = small
  const both = [rosaId, benId]
  const begin = async () => {
    for (const table of ['measure_response', 'pattern_note', 'measure_shown'])
      await look(`delete from concord.${table} where person_id = any($1)`, [both])
    await look("delete from concord.sharing_grant where section = 'measures'")
    await look("delete from concord.section_change where section = 'measures'")
    for (const [at, on] of days.entries())
      await keepFilled(look, rosaId, 'peg', { on, value: 5 + at / 3, pain: 8 })
  }
  const as = async <T>(whose: string, id: string, work: Work<T>, member?: string) => {
    const [account] = await look(whose, [id])
    const { hash } = await platform.identity.signInAs(String(account?.id), {})
    if (member) await platform.identity.chooseMembership(hash, member)
    return inSession(platform.database.app, hash, work)
  }
  return {
    ...small,
    begin,
    theirs: `/people/${rosaId}/patterns`,
    text: async (who: typeof rosa, path: string) => (await who.get(path)).text(),
    writes: (changed: Record<string, string> = {}, pattern = 'peg') =>
      rosa.post(`/patterns/${pattern}/notes`, {
        ...{ key: randomUUID(), words: 'The week of the funeral.' },
        ...{ 'day-day': '9', 'day-month': '3', 'day-year': '2026' },
        ...changed,
      }),
    shows: (reach = 'all', pattern = 'peg') =>
      rosa.post(`/patterns/${pattern}/show`, { key: randomUUID(), reach }),
    shares: () =>
      rosa.post('/sharing', {
        key: randomUUID(),
        ...{ with: `professional:${amiraId}`, section: 'measures', length: '4-weeks', earlier: 'yes' },
      }),
    rows: (table: string) => look(`select * from concord.${table} where person_id = $1`, [rosaId]),
    asAmira: <T>(work: Work<T>) =>
      as('select account_id as id from concord.membership where membership_id = $1', amiraId, work, amiraId),
    asRosa: <T>(work: Work<T>) =>
      as('select account_id as id from concord.person where person_id = $1', rosaId, work),
  }
}
export type MeasuredService = Awaited<ReturnType<typeof measuredService>>
