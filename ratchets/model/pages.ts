import { randomUUID } from 'node:crypto'
import { differences, type Looking } from './observers.ts'
import { heldBy, type Item, type Model, mayFind, mayRead, opens } from './oracle.ts'
import type { World } from './world.ts'

/** A page of a person's: whether it is there, and the kinds of words it shows all of. Others it may show. */
type Page = { path: string; there: boolean; shows: (item: Item) => boolean }

const none = () => false

/** The pages about one person which a professional may try. */
function pagesOf(model: Model, member: string, person: string): Page[] {
  const who = { as: 'professional', id: member } as const
  const sections = model.people.has(person) ? heldBy(model, who, person).map(({ section }) => section) : []
  const has = (...any: string[]) => any.some((section) => sections.includes(section))
  const at = `/people/${person}`
  const things = model.items.flatMap((item) =>
    item.kind === 'made' && item.person === person && !item.replacedAt ? [item] : [],
  )
  return [
    { path: at, there: has(...sections), shows: none },
    { path: `${at}/print`, there: has(...sections), shows: none },
    {
      path: `${at}/story`,
      there: has('story', 'what-i-have-tried'),
      shows: ({ kind }) => kind === 'story' || kind === 'tried',
    },
    { path: `${at}/plan`, there: has('goals-and-plan'), shows: none },
    { path: `${at}/explanation`, there: has('goals-and-plan'), shows: none },
    { path: `${at}/visits`, there: has('visits'), shows: none },
    { path: `${at}/messages`, there: has('messages'), shows: none },
    { path: `/caseload/${person}`, there: has(...sections), shows: none },
    {
      path: `${at}/suggest`,
      there: has(...sections),
      shows: (item) => item.kind === 'said to it' || (item.kind === 'suggestion' && !item.back),
    },
    ...model.threads
      .filter((thread) => thread.person === person)
      .map((thread) => ({
        path: `${at}/messages/${thread.id}`,
        there: model.people.has(person) && mayFind(model, member, thread),
        shows: (item: Item) => item.kind === 'message' && item.thread === thread,
      })),
    ...model.visits
      .filter((visit) => visit.person === person)
      .map((visit) => ({
        path: `${at}/visits/${visit.id}`,
        there: model.items.some(
          (item) => item.kind === 'visit' && item.visit === visit && mayRead(model, who, item),
        ),
        shows: (item: Item) => item.kind === 'together' && item.visit === visit && !item.replacedAt,
      })),
    ...things.map((thing) => ({
      path: `${at}/made/${thing.worksheet}`,
      there: mayRead(model, who, thing),
      shows: (item: Item) => item === thing,
    })),
  ]
}

const withoutIds = (body: string, path: string) =>
  path.split('/').reduce((text, part) => (part.length > 30 ? text.replaceAll(part, '') : text), body)

/**
 * What somebody meets through the product's own routes. A page that is not for them answers as for somebody who was
 * never there.
 */
export async function comparePage(
  world: World,
  model: Model,
  looking: Looking,
  number: number,
): Promise<string[]> {
  const get = async (path: string) => {
    const response = await world.app.request(path, { headers: { cookie: looking.cookie } })
    const body = (await response.text()).replaceAll(/nonce="[^"]*"/g, '')
    const words: string[] = body.match(/\bword\d+\b/g) ?? []
    return { status: response.status, body: withoutIds(body, path), words }
  }
  const { who, name } = looking
  const pages: Page[] =
    who.as === 'professional' && model.members.has(who.id)
      ? world.people.flatMap(({ id }) => pagesOf(model, who.id, id))
      : who.as === 'supporter'
        ? [
            {
              path: `/supporting/${who.support.id}`,
              there: opens(who.support) && model.people.has(who.support.person),
              shows: none,
            },
          ]
        : []
  const page = pages[number % pages.length]
  if (!page) return []
  const { status, body, words } = await get(page.path)
  if (page.there !== (status === 200)) return [`${name}: ${page.path} answers ${status}`]
  if (page.there) {
    const hidden = differences(model, looking, words, `at ${page.path}`).filter((each) =>
      each.includes(' sees '),
    )
    const missing = model.items.filter(
      (item) =>
        page.shows(item) &&
        page.path.includes(item.person) &&
        mayRead(model, who, item) &&
        !words.includes(item.word),
    )
    return [...hidden, ...missing.map(({ word }) => `${name} does not find ${word} at ${page.path}`)]
  }
  const parts = page.path.split('/').map((part) => (part.length > 30 ? randomUUID() : part))
  const absent = await get(parts.join('/'))
  return status === absent.status && body === absent.body
    ? []
    : [`${name}: ${page.path} is not as if it were not there`]
}
