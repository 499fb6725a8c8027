import { type Given, givenIn, sameName } from './bundle.rules.ts'
import type {
  Entry,
  FileProblem,
  Finding,
  FindingCode,
  Instruments,
  ReadImport,
  Response,
  Somebody,
} from './contract.ts'
import { readJson } from './json/read.rules.ts'
import { claimOf, readResponse } from './response.rules.ts'
import { Questionnaire } from './shapes.contract.ts'
import { type About, subjectsIn } from './subjects.rules.ts'
import { type Answered, repeats, totalIn } from './totals.rules.ts'
import { r4Types } from './types.contract.ts'

export type Asked = {
  instruments: Instruments
  /** How this Concord names the person. */
  self: { personId: string; base: string }
  /** Which of those whom the file is about is the person, as they said; undefined while they have not. */
  me: string | undefined
  now: Date
}

/** What a file is, and what it holds. Everything in it is found again in the answer: nothing is passed over silently. */
export function readImport(text: string, asked: Asked): ReadImport | { problem: FileProblem } {
  const { instruments, now } = asked
  if (/^\s*</.test(text)) return { problem: { code: 'xml' } }
  const json = readJson(text)
  if ('broken' in json) return { problem: json.broken }
  const opened = givenIn(json)
  if ('problem' in opened) return opened
  const { given } = opened
  const aboutOf = subjectsIn(given, asked.self)
  const about = new Map(given.map((each) => [each, aboutOf(each)]))
  const { again, disputed } = sameName(given)
  const definitions = definitionsIn(given)

  const read: ReadImport = { somebodies: [], responses: [], totals: [], kept: [], refused: [], here: [] }
  read.somebodies = somebodiesIn(about.values())
  const answered: Answered[] = []
  const refuse = (each: Given, findings: Finding[]) => read.refused.push({ ...entryOf(each), findings })
  const keep = (each: Given, finding: Finding) =>
    read.kept.push({ ...entryOf(each), text: each.text, findings: [finding] })
  const one = (each: Given, code: FindingCode): Finding => ({ path: each.path, code })

  const observations: Given[] = []
  for (const each of given) {
    const whom = about.get(each) ?? 'nobody'
    const why = whyNot(each, whom, asked.me, disputed)
    if (why.length > 0) refuse(each, why)
    else if (again.has(each)) read.here.push(entryOf(each))
    else if (each.type === 'QuestionnaireResponse') {
      const found = readResponse(each, instruments, definitions, now)
      if ('refuse' in found) refuse(each, found.refuse)
      else if ('keep' in found) keep(each, found.keep)
      else answered.push({ response: found.response, given: each, about: whom })
    } else if (each.type === 'Observation') observations.push(each)
    else if (each.type === 'Questionnaire' && isOurs(each, instruments)) read.here.push(entryOf(each))
    else keep(each, one(each, each.type === 'Questionnaire' ? 'unknown-questionnaire' : 'other-kind'))
  }

  const claims = new Map<Response, Response['claims'][number][]>()
  for (const each of observations) {
    const total = totalIn(each, about.get(each) ?? 'nobody', instruments, answered)
    const again = repeats(each, answered)
    if (again) read.totals.push({ ...entryOf(each), of: again.line })
    else if (!total) keep(each, one(each, 'other-kind'))
    else if (!total.of) keep(each, one(each, 'no-answers-here'))
    else {
      const { of, scale, claimed } = total
      claims.set(of, [...(claims.get(of) ?? []), claimOf(instruments, of.scores, scale, claimed)])
      read.totals.push({ ...entryOf(each), of: of.line })
    }
  }
  read.responses = answered.map(({ response }) => ({
    ...response,
    claims: [...response.claims, ...(claims.get(response) ?? [])],
  }))
  read.kept.sort((a, b) => a.line - b.line)
  return read
}

const entryOf = ({ line, path, type }: Given): Entry => ({
  line,
  path,
  type: /^[A-Za-z]{1,64}$/.test(type) ? type : '',
})

/** Why an entry is not looked at any further. */
function whyNot(each: Given, whom: About, me: string | undefined, disputed: ReadonlySet<Given>): Finding[] {
  const { path, type, faults } = each
  if (faults.length > 0) return faults
  if (type === 'Bundle') return [{ path, code: 'bundle-inside' }]
  if (!r4Types.has(type)) return [{ path: `${path}.resourceType`, code: 'not-r4' }]
  if (disputed.has(each)) return [{ path: `${path}.id`, code: 'same-id' }]
  if (whom === 'no-person' && type === 'QuestionnaireResponse')
    return [{ path: `${path}.subject`, code: 'not-a-person' }]
  if (typeof whom === 'object' && whom.key !== me)
    return [{ path: type === 'Patient' ? path : `${path}.subject`, code: 'somebody-else' }]
  return []
}

function somebodiesIn(all: Iterable<About>): Somebody[] {
  const found = new Map<string, Somebody>()
  for (const whom of all) {
    if (typeof whom !== 'object') continue
    const known = found.get(whom.key)
    found.set(whom.key, known?.name ? known : whom)
  }
  return [...found.values()]
}

function definitionsIn(given: readonly Given[]): ReadonlyMap<string, Questionnaire> {
  const found = new Map<string, Questionnaire>()
  for (const { type, resource, fullUrl } of given) {
    if (type !== 'Questionnaire') continue
    const read = Questionnaire.safeParse(resource)
    if (!read.success) continue
    const names = [read.data.url, fullUrl, read.data.id && `Questionnaire/${read.data.id}`]
    for (const name of names) if (name) found.set(name, read.data)
  }
  return found
}

function isOurs({ resource }: Given, { known }: Instruments): boolean {
  const read = Questionnaire.safeParse(resource)
  return read.success && known.some(({ url }) => url === read.data.url)
}
