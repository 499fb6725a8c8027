import { expect, it } from 'vitest'
import { killWhileCheckingIn } from './drill.ts'

// The long run is `npm run test:kill -- 200`.
const times = 6

it('H05 H06 H15 what was acknowledged is kept, once, when Concord or Postgres is killed', async () => {
  const found = await killWhileCheckingIn(times)
  expect(found.acknowledged).toBeGreaterThan(times)
  expect(found).toMatchObject({
    lost: 0,
    doubled: 0,
    unaudited: 0,
    restarts: 2 * times,
    rows: found.acknowledged,
  })
}, 300_000)
