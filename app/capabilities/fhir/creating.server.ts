import type { QuestionnaireResponse } from 'fhir/r4'
import { z } from 'zod'
import { isFhirJson } from '../../platform/fhir/accept.ts'
import { answerText, etagOf } from '../../platform/fhir/answer.ts'
import type { FhirCreate, FhirCreated } from '../../platform/fhir/create.ts'
import { badRequest, FhirProblem, issue } from '../../platform/fhir/outcome.ts'
import { isFromHere } from '../../platform/http/app.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { readText } from '../../platform/http/form.ts'
import { uuidAt } from '../../platform/pure/ids.ts'
import type { FhirApi } from './api.ts'
import { askerOf, signInNeeded } from './entrance.server.ts'

const text = z.string().max(5_000)
const Item: z.ZodType = z.looseObject({
  linkId: text,
  answer: z.array(z.looseObject({})).max(50).optional(),
  get item() {
    return z.array(Item).max(100).optional()
  },
})
// Only what is looked at; each capability reads its own answers.
const Shape = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  questionnaire: text,
  status: text,
  identifier: z.looseObject({ system: text.optional(), value: text }).optional(),
  subject: z.looseObject({ reference: text }),
  authored: text.optional(),
  item: z.array(Item).max(200).optional(),
  modifierExtension: z.undefined('No modifier is understood here.').optional(),
})

/** Keeps what the signed-in person sends, once. A token reads only. */
export async function answerCreate(
  c: AppContext,
  api: FhirApi,
  creates: readonly FhirCreate[],
): Promise<Response> {
  const asker = askerOf(c)
  if ('token' in asker) throw new FhirProblem(403, issue('forbidden', 'A token reads, and writes nothing.'))
  if (!isFromHere(c)) throw new FhirProblem(403, issue('forbidden', 'Write from our own pages, signed in.'))
  if (!isFhirJson(c.req.header('content-type')))
    throw new FhirProblem(415, issue('not-supported', 'Send application/fhir+json, UTF-8, fhirVersion 4.0.'))
  const response = responseIn(await readText(c))
  const at = api.platform.now()
  const creating = { session: asker.session, response, key: keyOf(c, api, response, at), at }
  for (const create of creates) {
    const done = await create(creating)
    if (done?.kind === 'made' || done?.kind === 'there') return answerMade(c, api, done)
    if (done?.kind === 'refused') throw new FhirProblem(422, done.issues)
    if (done?.kind === 'other-words')
      throw new FhirProblem(422, issue('duplicate', 'Other answers were sent under this identifier before.'))
    if (done) {
      await api.asReader(c, {}, async ({ viewer }) => {
        if (viewer.kind !== 'person')
          throw new FhirProblem(403, issue('forbidden', 'Only the person writes.'))
        return { result: undefined, opened: [] }
      })
      throw done.kind === 'signed-out' && asker.session ? notTheirs() : signInNeeded()
    }
  }
  throw new FhirProblem(422, {
    ...issue('not-supported', 'This questionnaire is none that can be answered here.'),
    expression: ['QuestionnaireResponse.questionnaire'],
  })
}

const notTheirs = () =>
  new FhirProblem(422, {
    ...issue('business-rule', 'The subject is whoever is signed in, and nobody else.'),
    expression: ['QuestionnaireResponse.subject'],
  })

function responseIn(body: string): QuestionnaireResponse {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw badRequest('structure', 'This is no JSON.')
  }
  const read = Shape.safeParse(json)
  if (read.success) return read.data as unknown as QuestionnaireResponse
  throw new FhirProblem(
    422,
    read.error.issues.slice(0, 20).map(({ path, message }) => ({
      ...issue('structure', message),
      expression: [['QuestionnaireResponse', ...path].join('.').replace(/\.(\d+)/g, '[$1]')],
    })),
  )
}

/** `If-None-Exist: identifier=system|value`, or the identifier of the response itself. */
function keyOf(c: AppContext, { platform }: FhirApi, response: QuestionnaireResponse, at: Date): string {
  const header = c.req.header('if-none-exist')
  const asked = header === undefined ? undefined : new URLSearchParams(header.replace(/^\?/, ''))
  if (asked && ([...asked.keys()].join() !== 'identifier' || !asked.get('identifier')))
    throw badRequest('not-supported', '“If-None-Exist” takes identifier=system|value alone.')
  const { system = '', value } = response.identifier ?? {}
  const said = asked?.get('identifier') ?? (value === undefined ? undefined : `${system}|${value}`)
  const bytes = said === undefined ? crypto.getRandomValues(new Uint8Array(10)) : undefined
  if (bytes) return uuidAt(at, bytes)
  const digest = platform.keys.mac('fhir identifier', said ?? '').toString('hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

/** What was kept, as it is read from now on. */
async function answerMade(
  c: AppContext,
  api: FhirApi,
  { kind, id, entry: known }: FhirCreated & { kind: 'made' | 'there' },
): Promise<Response> {
  const status = kind === 'made' ? 201 : 200
  const location = `${api.base}/QuestionnaireResponse/${id}`
  const entry = known ?? (await readBack(c, api, id))
  if (!entry) return c.body(null, status, { location })
  const said = {
    location,
    etag: etagOf(entry.json),
    'last-modified': new Date(entry.lastUpdated).toUTCString(),
  }
  const minimal = /\breturn\s*=\s*minimal\b/.test(c.req.header('prefer') ?? '')
  return minimal ? c.body(null, status, said) : answerText(c, entry.json, status, said)
}

const readBack = (c: AppContext, { asReader, parts }: FhirApi, id: string) =>
  asReader(c, {}, async (reading) => {
    for (const part of parts.filter(({ type }) => type === 'QuestionnaireResponse')) {
      const found = await part.read(reading, id)
      if (found) return { result: found, opened: [] }
    }
    return { result: undefined, opened: [] }
  })
