import { afterAll, beforeAll, expect, test } from 'vitest'
import { wrongByMedplum, wrongWith } from './answers.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { importCase } from './resources.ts'
import { type Case, searchCase } from './searches.ts'
import { makeWorld, type World } from './world.ts'

// The long run is `npm run test:fuzz -- 100000`: other cases each time. Here they are the same every time.
const { CONCORD_FUZZ, CONCORD_SEED, CONCORD_FIRST } = process.env
const cases = Number(CONCORD_FUZZ ?? 10_000)
const seed = Number(CONCORD_SEED ?? 6)
const first = Number(CONCORD_FIRST ?? 0)
const [lanes, patience, looksClosely] = [6, 2000, 100]
const mostTold = 10

let world: World
const links: string[] = []
beforeAll(async () => {
  world = await makeWorld()
}, 120_000)
afterAll(() => world.close())

test('there is something to find', () => {
  expect(world.searchable.length).toBeGreaterThan(10)
  expect(world.corpus.length).toBeGreaterThan(20)
})

function caseOf(chance: Chance): Case {
  const { askers, importer, searchable, ids, corpus, origin } = world
  if (chance.once(4)) {
    const made = importCase(chance, corpus, origin)
    const who = chance.once(15) ? chance.of(askers) : importer
    return { ...made, headers: { ...made.headers, ...who } }
  }
  if (chance.once(60)) {
    const path = chance.of([
      '/import/look',
      '/import/look?me=0',
      '/import/look?me=x',
      '/import',
      '/import/kept',
    ])
    return { method: 'GET', path, headers: importer, api: false }
  }
  const made = searchCase(chance, searchable, ids, links)
  const who = chance.once(2) ? (askers[chance.below(2)] ?? {}) : chance.of(askers)
  return { ...made, headers: { ...made.headers, ...who } }
}

async function ask({ method, path, headers, body, api }: Case, closely: boolean) {
  const before = performance.now()
  let response: Response
  try {
    response = await world.app.request(path, { method, headers, ...(body === undefined ? {} : { body }) })
  } catch (error) {
    return { wrong: `throws ${String(error)}`, took: 0 }
  }
  const text = await textOf(response)
  const took = performance.now() - before
  const { status } = response
  if (!api) return { wrong: status >= 500 ? `answers ${status}` : undefined, took }
  remember(text)
  const wrong = wrongWith(status, response.headers.get('content-type'), text, method === 'HEAD')
  return { wrong: wrong ?? (closely && text ? wrongByMedplum(text) : undefined), took }
}

async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-encoding') !== 'gzip' || !response.body) return response.text()
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text()
}

/** Links to further pages are asked for too, and bent. */
function remember(text: string): void {
  const next = /"relation":"next","url":"https?:\/\/[^/"]+(\/fhir[^"]*)"/.exec(text)?.[1]
  if (next && links.length < 200) links.push(JSON.parse(`"${next}"`))
}

test(`of ${cases} requests and resources each is answered rightly (seed ${seed})`, async () => {
  const faults: string[] = []
  let slowest = 0
  let next = first
  const lane = async () => {
    while (next < first + cases && faults.length < mostTold) {
      const index = next++
      const made = caseOf(chanceFrom(seed, index))
      let { wrong, took } = await ask(made, index % looksClosely === 0)
      // Others were at work at the same time: what is slow is asked again.
      if (!wrong && took > patience) ({ wrong, took } = await ask(made, false))
      slowest = Math.max(slowest, took)
      if (wrong || took > patience)
        faults.push(
          `case ${index} of seed ${seed} ${wrong ?? `takes ${Math.round(took)} ms`}\n` +
            `  ${made.method} ${made.path.slice(0, 600)} ${String(made.body ?? '').slice(0, 1500)}`,
        )
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  console.log(`${cases} cases from ${first} of seed ${seed}; the slowest took ${Math.round(slowest)} ms`)
  expect(faults, faults.join('\n')).toEqual([])
}, 7_200_000)
