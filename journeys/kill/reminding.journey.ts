import { expect, it } from 'vitest'
import { killWhileReminding } from './reminding.ts'

const kills = 4
const people = 24

it('H10 a reminder is sent once across a kill: none comes twice, and none is lost', async () => {
  const found = await killWhileReminding(kills, people)
  expect(found).toMatchObject({ due: people, doubled: 0, lost: 0, restarts: kills })
  // The instant between the database's answer and the last bytes is all that a kill can hit.
  expect(found.caught).toBeLessThanOrEqual(1)
}, 300_000)
