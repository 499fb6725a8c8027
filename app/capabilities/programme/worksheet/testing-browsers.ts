import { type SmallService, smallService } from '../../../../seeds/testing.ts'
import { createHttp } from '../../../platform/http/app.ts'
import { origin } from '../../../testing.ts'
import { failurePages } from '../../../workspaces/public/failures.tsx'
import { worksheets } from './routes.tsx'
import { anExercise } from './testing.ts'

const plan = anExercise()
const note = anExercise({ id: 'a-note', title: 'A note', keeps: 'many', document: 'page' })
const gone = anExercise({ id: 'a-gone-one', title: 'Taken out' })
const withdrawn = anExercise({ id: 'a-withdrawn-one' })
const all = [plan, note, gone, withdrawn]

export type Form = Record<string, string | string[]>
export type Browser = Awaited<ReturnType<typeof browsers>>['rosa']
export const replay = { 'x-concord-replay': '1' }
export const at = (answer: Response) => answer.headers.get('location') ?? ''

/** The values of the inputs of one name on a page. */
export const valuesOf = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')

/** Rosa, Ben and nobody, each with a browser on exercises of the tests' own: the programme may change without them. */
export async function browsers() {
  const small: SmallService = await smallService()
  const app = createHttp(small.platform)
  failurePages(app)
  let takenOut = false
  const known = (id: string) => all.find((each) => each.id === id && !(takenOut && each === gone))
  const exercises = {
    known,
    open: async (_: unknown, id: string) => (id === withdrawn.id ? undefined : known(id)),
    begun: async (_: unknown, id: string) => known(id),
    about: () => '/library',
  }
  app.route(
    '/',
    worksheets(small.platform, exercises, async () => ({ ok: false })),
  )
  const browser = (cookie: string) => {
    const get = async (path: string) => {
      const answer = await app.request(path, { headers: { cookie } })
      return { status: answer.status, text: await answer.text() }
    }
    const post = (path: string, form: Form, headers: Record<string, string> = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(
          Object.entries(form).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
        ).toString(),
      })
    /** The hidden parts of an exercise's form, as a device holds them. */
    const opened = async (address: string): Promise<Form> => {
      const { text } = await get(address)
      const one = (name: string) => valuesOf(text, name)[0] ?? ''
      return {
        key: one('key'),
        person: one('person'),
        worksheet: one('worksheet'),
        after: valuesOf(text, 'after'),
        length: one('length'),
        step: one('step'),
      }
    }
    /** Opens a note, writes a line and saves: where it is kept. */
    const makes = async (line: string) =>
      at(await post('/exercises/a-note', { ...(await opened('/exercises/a-note')), 'a-kind-words': line }))
    return { get, post, opened, makes }
  }
  /** Another device of somebody. */
  const deviceOf = async (email: string) => {
    const [row] = await small.look('select id from identity."user" where email = $1', [email])
    const { cookies } = await small.platform.identity.signInAs(String(row?.id), {})
    return browser(cookies.map((each) => each.split(';')[0]).join('; '))
  }
  return {
    small,
    deviceOf,
    rosa: await deviceOf('rosa@demo.example'),
    ben: await deviceOf('ben@demo.example'),
    nobody: browser(''),
    takeOut: () => {
      takenOut = true
    },
  }
}
