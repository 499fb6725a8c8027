import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestOf, takesThePlaceOf } from '../programme/worksheet/heads.rules.ts'
import type { Answer, Kept } from './contract.ts'
import { afterAnswer, inOrder, mayBeSent, nextPlace, stopsAt } from './rules.ts'

type Version = { id: string; after: string[] }
type Form = Kept & { after: string[] }
type Device = { clock: number; read: string[]; store: Map<string, Form> }
const day = 86_400_000

/** One worksheet, two devices of one person with clocks that disagree, and a network that loses what it likes. */
class World {
  versions: Version[] = []
  heads: Version[] = []
  made: string[] = []
  devices: Device[] = [day, -day].map((clock) => ({ clock, read: [], store: new Map() }))

  /** The page shows what was read last, with what waits here laid over it. */
  write(device: Device) {
    const key = `v${this.made.length}`
    const waiting = [...device.store.values()].filter(({ state }) => state !== 'sent').map((form) => form.key)
    const place = nextPlace([...device.store.values()])
    device.clock -= 1000
    const kept = {
      key,
      person: 'amira',
      place,
      at: device.clock,
      action: '/exercises/x',
      state: 'waiting',
    } as const
    device.store.set(key, { ...kept, after: [...device.read, ...waiting] })
    this.made.push(key)
  }

  read(device: Device) {
    device.read = this.heads.map(({ id }) => id)
  }

  /** What the server does with a form: once for each key, in the place of what it names and nothing else. */
  save(form: Form) {
    if (this.versions.some(({ id }) => id === form.key)) return
    const seen = newestOf(this.versions.filter(({ id }) => form.after.includes(id)))
    const version = { id: form.key, after: seen.map(({ id }) => id) }
    const replaced = takesThePlaceOf(this.heads, version.after)
    this.heads = [...this.heads.filter((head) => !replaced.includes(head)), version]
    this.versions.push(version)
  }

  send(device: Device, how: 'heard' | 'answer lost' | 'request lost') {
    for (const { key } of inOrder([...device.store.values()])) {
      const form = device.store.get(key)
      if (!form || !mayBeSent(form, 'amira')) continue
      if (how !== 'request lost') this.save(form)
      const answer: Answer = how === 'heard' ? { status: 201, location: '/made/x' } : undefined
      device.store.set(key, { ...afterAnswer(form, answer), after: form.after })
      if (stopsAt(answer)) break
    }
  }
}

const step = fc.tuple(
  fc.constantFrom('write', 'write', 'read', 'heard', 'answer lost', 'request lost'),
  fc.nat({ max: 1 }),
)

test('H06 H08 two devices change one thing, whatever the network and the clocks do: 0 lost, 0 doubled', () => {
  let conflicts = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const world = new World()
      for (const [what, at] of steps) {
        const device = world.devices[at] as Device
        if (what === 'write') world.write(device)
        else if (what === 'read') world.read(device)
        else world.send(device, what)
      }
      for (const device of world.devices) world.send(device, 'heard')
      expect(world.versions.map(({ id }) => id).sort()).toEqual(world.made.sort())
      // What is not in force was on the page of whatever took its place.
      const named = new Set(world.versions.flatMap(({ after }) => after))
      const inForce = world.heads.map(({ id }) => id)
      expect(world.made.filter((id) => !named.has(id)).sort()).toEqual(inForce.sort())
      if (inForce.length > 1) conflicts += 1
    }),
    { numRuns: 1000 },
  )
  expect(conflicts).toBeGreaterThan(100)
})

test('one device alone never disagrees with itself, however often it writes before it is heard', () => {
  const alone = fc.constantFrom('write', 'write', 'heard', 'answer lost', 'request lost')
  fc.assert(
    fc.property(fc.array(alone, { minLength: 1, maxLength: 30 }), (steps) => {
      const world = new World()
      const [device] = world.devices as [Device]
      world.write(device)
      for (const what of steps) {
        if (what !== 'write') world.send(device, what)
        // Once it is sent, the page is the server's.
        if (what === 'heard') world.read(device)
        if (what === 'write') world.write(device)
      }
      world.send(device, 'heard')
      expect(world.heads).toHaveLength(1)
    }),
  )
})
