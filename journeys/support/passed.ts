import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** What axe has passed in this run, by what it was asked, as numbers. Workers tell one another by a file. */
const passed = new Map<string, Set<number>>()
let read = 0

/** The numbers that have passed under this name. */
export function passedAs(name: string): Set<number> {
  const file = process.env.CONCORD_JOURNEYS_PASSED
  if (file && existsSync(file)) {
    const all = readFileSync(file, 'utf8')
    const whole = all.lastIndexOf('\n') + 1
    for (const line of all.slice(read, whole).split('\n')) keep(...(line.split('\t') as [string, string?]))
    read = whole
  }
  return passed.get(name) ?? new Set()
}

export function rememberPassed(name: string, numbers: number[]): void {
  for (const number of numbers) keep(name, number)
  const file = process.env.CONCORD_JOURNEYS_PASSED
  if (file && numbers.length > 0)
    appendFileSync(file, numbers.map((number) => `${name}\t${number}\n`).join(''))
}

function keep(name: string, number?: string | number): void {
  if (number !== undefined) passed.set(name, (passed.get(name) ?? new Set()).add(Number(number)))
}
