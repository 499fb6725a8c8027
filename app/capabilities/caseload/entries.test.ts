import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const listed = async () => (await small.amira.get('/caseload')).text()
const entries = () => small.look('select * from concord.caseload_entry order by person_id, membership_id')

describe('the kept order of a caseload', () => {
  test('is the same when it is worked out anew', async () => {
    const kept = await entries()
    expect(kept.length).toBeGreaterThan(0)
    await small.look('delete from concord.caseload_entry')
    await small.look('select concord.refresh_all_caseloads()')
    expect(await entries()).toEqual(kept)
  })

  test.each(['1e300~0', '2~-9e15', '2~8640000000000001', '~', '2~999999999999999'])(
    'opens from the top where an address names a place that is none: %s',
    async (place) => {
      expect((await small.amira.get(`/caseload?after=${place}~${small.rosaId}`)).status).toBe(200)
    },
  )

  test.each(['null', 'now()'])(
    'H04 opens nothing: it shows nobody without a grant, reviewed %s',
    async (reviewed) => {
      await small.look(
        `insert into concord.caseload_entry
         select $1, $2, now(), now() + interval '1 day', now() + interval '1 day', now(), null, null, ${reviewed}`,
        [small.benId, small.amiraId],
      )
      expect(await listed()).not.toContain(small.benId)
      await small.look('delete from concord.caseload_entry where person_id = $1', [small.benId])
    },
  )

  test('lets go of whoever’s last grant has run out, though no act said so', async () => {
    expect(await listed()).toContain(small.rosaId)
    await small.look('alter table concord.sharing_grant disable trigger caseload')
    await small.look('update concord.sharing_grant set until_at = now() where person_id = $1', [small.rosaId])
    await small.look('alter table concord.sharing_grant enable trigger caseload')
    await small.look('update concord.caseload_entry set first_end_at = now() where person_id = $1', [
      small.rosaId,
    ])
    expect(await listed()).not.toContain(small.rosaId)
    expect((await entries()).map((entry) => entry.person_id)).not.toContain(small.rosaId)
  })
})
