import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Kept } from './contract.ts'
import { afterAnswer, inOrder, mayBeSent, nextPlace, stopsAt } from './rules.ts'

type Form = { key: string; person: string; words: string }
type Flight = { device: Device; form: Form; session: string | undefined; answer?: Answer }
type Device = { person: string | undefined; clock: number; store: Map<string, Kept & { words: string }> }

/** Devices of one server, whose tabs send whenever they like over a network that loses what it likes. */
class World {
  rows: Form[] = []
  made: Form[] = []
  session: string | undefined = 'amira'
  flights: Flight[] = []
  devices: Device[] = [0, -86_400_000].map((clock) => ({ person: 'amira', clock, store: new Map() }))

  keep(device: Device, person: string) {
    const form = { key: `key-${this.made.length}`, person, words: `words ${this.made.length}` }
    this.made.push(form)
    const entries = [...device.store.values()]
    // The clock runs backwards, to show that nothing leans on it.
    device.clock -= 1000
    const place = nextPlace(entries)
    const kept = { ...form, place, at: device.clock, action: '/check-in', state: 'waiting' } as const
    device.store.set(form.key, kept)
  }

  /** A tab takes any of what may be sent, without asking whether another tab does the same. */
  send(device: Device, which: number) {
    const ready = inOrder([...device.store.values()]).filter((entry) => mayBeSent(entry, device.person))
    const chosen = ready[which % Math.max(1, ready.length)]
    const entry = chosen && device.store.get(chosen.key)
    if (entry) this.flights.push({ device, form: entry, session: this.session })
  }

  arrive(flight: Flight) {
    const { form, session } = flight
    if (session !== form.person) flight.answer = { status: 401 }
    else {
      const there = this.rows.find(({ key }) => key === form.key)
      if (!there) this.rows.push(form)
      flight.answer =
        !there || there.words === form.words
          ? { status: 201, location: `/check-in/${form.key}` }
          : { status: 422 }
    }
  }

  hear(flight: Flight, answer: Answer) {
    const { store } = flight.device
    const entry = store.get(flight.form.key)
    if (entry) store.set(entry.key, { ...afterAnswer(entry, answer), words: entry.words })
    this.flights.splice(this.flights.indexOf(flight), 1)
  }

  /** Signs in as each, with a network that works, as often as it takes. */
  settle() {
    this.flights = []
    for (const person of ['amira', 'ben']) {
      this.session = person
      for (const device of this.devices) {
        device.person = person
        for (const { key } of inOrder([...device.store.values()])) {
          const entry = device.store.get(key)
          if (!entry || !mayBeSent(entry, person)) continue
          const flight = { device, form: entry, session: person } as Flight
          this.arrive(flight)
          this.hear(flight, flight.answer)
          if (stopsAt(flight.answer)) break
        }
      }
    }
  }
}

const step = fc.tuple(
  fc.constantFrom(
    'keep',
    'send',
    'send',
    'arrive',
    'arrive',
    'hear',
    'lose',
    'page',
    'sign-in',
    'sign-out',
    'crash',
  ),
  fc.nat({ max: 1 }),
  fc.nat({ max: 5 }),
)

function take(world: World, [what, at, which]: [string, number, number]) {
  const device = world.devices[at] as Device
  const flight = world.flights[which % Math.max(1, world.flights.length)]
  const who = which % 2 ? 'amira' : 'ben'
  if (what === 'keep') world.keep(device, who)
  if (what === 'send') world.send(device, which)
  if (what === 'sign-in') world.session = device.person = who
  if (what === 'sign-out') world.session = undefined
  if (what === 'crash') world.flights = world.flights.filter((each) => each.device !== device)
  if (!flight) return
  if (what === 'arrive') world.arrive(flight)
  if (what === 'hear' && flight.answer) world.hear(flight, flight.answer)
  if (what === 'lose') world.hear(flight, undefined)
  if (what === 'page') world.hear(flight, { status: 200 })
}

test('H05 H06 any interleaving of tabs, devices, sessions and losses: none lost, none doubled, none as another', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = new World()
      for (const each of steps) {
        take(world, each)
        const sent = world.devices.flatMap(({ store }) =>
          [...store.values()].filter(({ state }) => state === 'sent'),
        )
        for (const { key } of sent) expect(world.rows.map((row) => row.key)).toContain(key)
      }
      world.settle()
      const byKey = (forms: Form[]) =>
        forms.map(({ key, person, words }) => `${key} ${person} ${words}`).sort()
      expect(byKey(world.rows)).toEqual(byKey(world.made))
    }),
    { numRuns: 1000 },
  )
})
