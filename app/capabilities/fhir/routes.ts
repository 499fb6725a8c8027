import { Hono } from 'hono'
import { requireJson } from '../../platform/fhir/accept.ts'
import { answerText } from '../../platform/fhir/answer.ts'
import type { FhirCreate } from '../../platform/fhir/create.ts'
import { FhirProblem, issue, notHere } from '../../platform/fhir/outcome.ts'
import type { FhirPart } from '../../platform/fhir/part.ts'
import { statementOf } from '../../platform/fhir/statement.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import type { Platform } from '../../platform/platform.ts'
import type { FhirApi } from './api.ts'
import { answerCreate } from './creating.server.ts'
import { allowElsewhere } from './elsewhere.ts'
import { createEntrance } from './entrance.server.ts'
import { answerFailure } from './failures.ts'
import { answerRead, createEverything } from './reading.server.ts'
import { answerSearch } from './searching.server.ts'

/** The FHIR R4 API at /fhir, made from the parts that the capabilities give. */
export function fhir(
  platform: Platform,
  parts: readonly FhirPart[],
  { creates, ahead }: { creates: readonly FhirCreate[]; ahead: FhirApi['ahead'] },
) {
  const { origin } = platform
  const base = `${origin}/fhir`
  const api: FhirApi = { platform, parts, base, ahead, ...createEntrance(platform) }
  const everything = createEverything(api)
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => answerFailure(c, error))
  routes.use('/fhir/*', async (c, next) => {
    allowElsewhere(c)
    if (c.req.method === 'OPTIONS') return c.body(null, 204)
    await next()
  })

  const json = (c: AppContext) => requireJson(c.req.query('_format'), c.req.header('accept'))
  const writes = {
    QuestionnaireResponse: 'By the signed-in person: a check-in, or the answers to an instrument.',
  }
  const made = platform.now().toISOString().slice(0, 10)
  routes.get('/fhir/metadata', (c) => {
    json(c)
    return answerText(c, JSON.stringify(statementOf(parts, { base, date: made, creates: writes })))
  })

  for (const type of new Set(parts.map((part) => part.type))) {
    routes.get(`/fhir/${type}`, (c) => {
      json(c)
      return answerSearch(c, api, type, new URL(c.req.url).searchParams)
    })
    routes.post(`/fhir/${type}/_search`, async (c) => {
      const typed = new URL(c.req.url).searchParams
      for (const [name, value] of await readForm(c)) typed.append(name, value)
      requireJson(typed.get('_format') ?? undefined, c.req.header('accept'))
      return answerSearch(c, api, type, typed)
    })
    if (type === 'QuestionnaireResponse')
      routes.post('/fhir/QuestionnaireResponse', (c) => {
        json(c)
        return answerCreate(c, api, creates)
      })
    if (type === 'Patient') {
      routes.get('/fhir/Patient/$everything', (c) => {
        json(c)
        return everything(c, undefined)
      })
      routes.get('/fhir/Patient/:id/$everything', (c) => {
        json(c)
        return everything(c, c.req.param('id'))
      })
    }
    routes.get(`/fhir/${type}/:id`, (c) => {
      json(c)
      return answerRead(c, api, type, c.req.param('id'))
    })
  }

  const types = new Set<string>(parts.map((part) => part.type))
  routes.all('/fhir/*', (c) => {
    const [, , first = '', second] = c.req.path.split('/')
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isSearch = second === '_search'
    if (first !== 'metadata' && !types.has(first)) throw notHere()
    if (isReading && !isSearch) throw notHere()
    const isWritten = first === 'QuestionnaireResponse' && second === undefined
    throw notAllowed(isSearch ? 'POST' : isWritten ? 'GET, HEAD, POST' : 'GET, HEAD')
  })
  routes.all('/fhir', () => {
    throw notHere()
  })
  return routes
}

const notAllowed = (allow: string) =>
  new FhirProblem(405, issue('not-supported', `Here is only ${allow}.`), { allow })
