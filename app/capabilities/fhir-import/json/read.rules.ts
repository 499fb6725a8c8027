import { type Broken, deepest, type JsonFault, type JsonRead, mostValues, type Step } from './contract.ts'

/** Objects this near to the top keep the text they came from: a Bundle, its entries, and what these hold. */
const nearTop = 5
/** More are not told: whoever made the file knows by then. */
const mostFaults = 200

const space = /[\t\n\r ]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const plain = /[ !#-[\]-\u{10ffff}]*/uy
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y
const word = /true|false|null/y
const refusedKeys = ['__proto__', 'constructor', 'prototype']
// R4 allows no other control in a string; overrides of direction make a text show as something it is not.
const control = /(?![\t\n\r])\p{Cc}/u
const turned = /[\u202a-\u202e\u2066-\u2069]/u

class Stop extends Error {
  readonly code: Broken['code']
  constructor(code: Broken['code']) {
    super(code)
    this.code = code
  }
}

/**
 * Reads JSON by RFC 8259, and no more than that. Other readers keep the last of two equal names, round a number that is
 * too large, and let a name reach into the language: here each is told, with where it stands.
 */
export function readJson(text: string): JsonRead {
  const faults: JsonFault[] = []
  const spans = new Map<object, [number, number]>()
  const path: Step[] = []
  let at = 0
  let values = 0

  const tell = (code: JsonFault['code']) => {
    if (faults.length < mostFaults) faults.push({ path: [...path], code })
  }
  const skip = () => {
    space.lastIndex = at
    space.test(text)
    at = space.lastIndex
  }
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) throw new Stop('not-json')
    at += found[0].length
    return found[0]
  }
  const next = (sign: string): boolean => {
    skip()
    if (text[at] !== sign) return false
    at += 1
    return true
  }
  const need = (sign: string) => {
    if (!next(sign)) throw new Stop('not-json')
  }

  function string(): string {
    const from = at
    need('"')
    let simple = true
    for (;;) {
      take(plain)
      if (text[at] === '"') break
      simple = false
      take(escaped)
    }
    at += 1
    const raw = text.slice(from, at)
    return simple ? raw.trimStart().slice(1, -1) : JSON.parse(raw)
  }

  function checked(said: string): string {
    if (control.test(said)) tell('control')
    if (turned.test(said)) tell('turned')
    if (!said.isWellFormed()) tell('letters')
    return said
  }

  function array(depth: number): unknown[] {
    need('[')
    const all: unknown[] = []
    if (next(']')) return all
    do {
      path.push(all.length)
      all.push(value(depth + 1))
      path.pop()
    } while (next(','))
    need(']')
    return all
  }

  function object(depth: number): Record<string, unknown> {
    need('{')
    const all: Record<string, unknown> = {}
    if (next('}')) return all
    do {
      skip()
      const name = string()
      path.push(name)
      need(':')
      const said = value(depth + 1)
      if (refusedKeys.includes(name)) tell('key-refused')
      else if (Object.hasOwn(all, name)) tell('key-twice')
      else {
        checked(name)
        all[name] = said
      }
      path.pop()
    } while (next(','))
    need('}')
    return all
  }

  function value(depth: number): unknown {
    if (depth > deepest) throw new Stop('too-deep')
    if (++values > mostValues) throw new Stop('too-many')
    skip()
    const from = at
    const first = text[at]
    if (first === '"') return checked(string())
    if (first === '{' || first === '[') {
      const all = first === '{' ? object(depth) : array(depth)
      if (depth <= nearTop) spans.set(all, [from, at])
      return all
    }
    if (first === 't' || first === 'f' || first === 'n') return JSON.parse(take(word))
    const read = Number(take(number))
    if (!Number.isFinite(read)) tell('number')
    return read
  }

  try {
    const read = value(0)
    skip()
    if (at < text.length) throw new Stop('not-json')
    const textOf = (each: object) => {
      const span = spans.get(each)
      return span && text.slice(...span)
    }
    return { value: read, faults, textOf }
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    return { broken: { code: stop.code, ...placeOf(text, at) } }
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
}
