import { listContent, readContent } from '../../../platform/content/content.server.ts'
import { type Pack, packFiles } from './contract.ts'
import { readPack } from './parse.ts'

const unread: string[] = []

function packIn(name: string): Pack[] {
  const folder = `instruments/${name}`
  const there = listContent(folder)
  const texts = packFiles
    .filter((file) => there.includes(`${file}.json`))
    .map((file) => [file, readContent(`${folder}/${file}.json`)])
  const { pack, problems } = readPack(Object.fromEntries(texts))
  unread.push(...problems.map(({ file, line, what }) => `content/${folder}/${file}.json:${line}: ${what}`))
  return pack ? [pack] : []
}

/** Every instrument pack that can be read, once, when the process starts. What cannot is left out, and said. */
export const packs: readonly Pack[] = listContent('instruments')
  .filter((name) => !name.includes('.'))
  .flatMap(packIn)

/** What was left out, as `file:line: reason`. `npm run content` says the same and more. */
export const leftOut: readonly string[] = unread

const byId = new Map(packs.map((each) => [each.pack.id, each]))

export const packById = (id: string): Pack | undefined => byId.get(id)
