import type { FhirRange } from './part.ts'

const shape =
  /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/**
 * What a date in a search covers: `2026-03` is a whole month, `ge2026-03-01` that day and all after it. Undefined: it
 * is no date. Without a zone it is UTC.
 */
export function dateRanges(value: string): FhirRange[] | undefined {
  // In an address a plus sign is a space.
  const read = shape.exec(value.replace(' ', '+'))
  if (!read) return undefined
  const said = boundsOf(read.slice(2))
  if (!said) return undefined
  const { from, until } = said
  switch (read[1]) {
    case 'ne':
      return [{ until: from }, { from: until }]
    case 'gt':
    case 'sa':
      return [{ from: until }]
    case 'ge':
      return [{ from }]
    case 'lt':
    case 'eb':
      return [{ until: from }]
    case 'le':
      return [{ until }]
    case 'ap': {
      const near = Math.max(until.getTime() - from.getTime(), 24 * 60 * 60 * 1000)
      return [{ from: new Date(from.getTime() - near), until: new Date(until.getTime() + near) }]
    }
    default:
      return [{ from, until }]
  }
}

function boundsOf(parts: (string | undefined)[]): { from: Date; until: Date } | undefined {
  const [year = '', month, day, hour, minute, second, fraction, zone] = parts
  const text =
    `${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}` +
    `.${(fraction ?? '').slice(0, 3).padEnd(3, '0')}${zone ?? 'Z'}`
  const from = new Date(text)
  // The 31st of June is none: JavaScript would make it the 1st of July.
  if (
    Number.isNaN(from.getTime()) ||
    (day && new Date(`${year}-${month}-${day}T00:00Z`).getUTCDate() !== Number(day))
  )
    return undefined
  const until = new Date(from)
  if (fraction !== undefined) until.setUTCMilliseconds(until.getUTCMilliseconds() + 1)
  else if (second !== undefined) until.setUTCSeconds(until.getUTCSeconds() + 1)
  else if (minute !== undefined) until.setUTCMinutes(until.getUTCMinutes() + 1)
  else if (day !== undefined) until.setUTCDate(until.getUTCDate() + 1)
  else if (month !== undefined) until.setUTCMonth(until.getUTCMonth() + 1)
  else until.setUTCFullYear(until.getUTCFullYear() + 1)
  return { from, until }
}
