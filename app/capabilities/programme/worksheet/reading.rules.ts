import type { Problem } from '../../../platform/pure/form.ts'
import { cleanWords } from '../../../platform/pure/words.ts'
import type { Field } from '../contract.ts'
import {
  type Answer,
  type Answers,
  type Link,
  longestBox,
  longestLine,
  longestWords,
  mostLinks,
  mostMinutes,
  sortings,
} from './contract.ts'
import { dayTyped, inputName } from './inputs.rules.ts'

type Read = { answer?: Answer; problem?: string }
type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

/** Reads what was written in the fields that were asked. Nothing is required; a field with a problem has no answer. */
export function readFields(asked: Field[], form: URLSearchParams): { answers: Answers; problems: Problem[] } {
  const read = asked.map((field) => ({ field, ...readField(field, form) }))
  const answered = read.flatMap(({ field, answer }) => (answer === undefined ? [] : [[field.name, answer]]))
  return {
    answers: Object.fromEntries(answered) as Answers,
    problems: read.flatMap(({ field, problem }) =>
      problem ? [{ field: inputName(field.name), code: problem }] : [],
    ),
  }
}

function readField(field: Field, form: URLSearchParams): Read {
  const name = inputName(field.name)
  switch (field.kind) {
    case 'line':
      return text(line(form.get(name)), longestLine)
    case 'words':
      return text(cleanWords(form.get(name) ?? ''), longestWords)
    case 'lines':
      return list(form.getAll(name).map(line).filter(Boolean), field.most)
    case 'one':
      return choice(
        form.get(name),
        field.options.map(({ value }) => value),
      )
    case 'myth':
      return choice(form.get(name), sortings)
    case 'many':
      return choices(field, form.getAll(name))
    case 'minutes':
      return minutes(form.get(name))
    case 'date':
      return date(name, form)
    case 'week':
      return week(field, name, form)
    case 'links':
      return links(field, form.getAll(`${name}-from`), form.getAll(`${name}-to`))
  }
}

const line = (typed: string | null) => cleanWords(typed ?? '').replace(/\s+/g, ' ')

function text(words: string, most: number): Read {
  if (words.length > most) return { problem: 'too-long' }
  return words ? { answer: words } : {}
}

function list(lines: string[], most: number): Read {
  if (lines.length > most) return { problem: 'too-many' }
  if (lines.some((each) => each.length > longestLine)) return { problem: 'too-long' }
  return lines.length > 0 ? { answer: lines } : {}
}

function choice(typed: string | null, options: readonly string[]): Read {
  if (!typed) return {}
  return options.includes(typed) ? { answer: typed } : { problem: 'unreadable' }
}

function choices({ options, most }: Of<'many'>, typed: string[]): Read {
  const known = options.map(({ value }) => value)
  if (typed.some((each) => !known.includes(each))) return { problem: 'unreadable' }
  const chosen = known.filter((value) => typed.includes(value))
  if (most !== undefined && chosen.length > most) return { problem: 'too-many' }
  return chosen.length > 0 ? { answer: chosen } : {}
}

function minutes(typed: string | null): Read {
  const said = line(typed)
  if (!said) return {}
  const [, digits] = /^(\d{1,5}) ?(?:m|min|mins|minute|minutes)?\.?$/i.exec(said) ?? []
  if (digits === undefined) return { problem: 'not-minutes' }
  const number = Number(digits)
  return number <= mostMinutes ? { answer: number } : { problem: 'too-many-minutes' }
}

function date(name: string, form: URLSearchParams): Read {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    line(form.get(`${name}-${part}`)),
  )
  if (!day && !month && !year) return {}
  const answer = dayTyped(day, month, year)
  return answer ? { answer } : { problem: 'no-such-day' }
}

function week({ rows }: Of<'week'>, name: string, form: URLSearchParams): Read {
  const boxes = rows.map(({ value }) => {
    const typed = form.getAll(`${name}-${value}`).slice(0, 7).map(line)
    return [value, Array.from({ length: 7 }, (_, day) => typed[day] ?? '')] as const
  })
  const all = boxes.flatMap(([, seven]) => seven)
  if (all.some((each) => each.length > longestBox)) return { problem: 'too-long' }
  return all.some(Boolean) ? { answer: Object.fromEntries(boxes) } : {}
}

function links({ between }: Of<'links'>, from: string[], to: string[]): Read {
  const pairs = Array.from({ length: Math.max(from.length, to.length) }, (_, at) => ({
    from: from[at] ?? '',
    to: to[at] ?? '',
  })).filter((pair) => pair.from || pair.to)
  if (pairs.some((pair) => [pair.from, pair.to].some((end) => end && !between.includes(end))))
    return { problem: 'unreadable' }
  if (pairs.some((pair) => !pair.from || !pair.to)) return { problem: 'half-a-link' }
  if (pairs.some((pair) => pair.from === pair.to)) return { problem: 'link-to-itself' }
  const once = new Map<string, Link>(pairs.map((pair) => [[pair.from, pair.to].toSorted().join(' '), pair]))
  if (once.size > mostLinks) return { problem: 'too-many' }
  return once.size > 0 ? { answer: [...once.values()] } : {}
}
