import { readContent } from '../../platform/content/content.server.ts'
import { HelpPack } from './contract.ts'

const read = (file: string) => JSON.parse(readContent(`help-now/england/${file}.json`))

/** The region pack, read once. Its dates never stop a start: the page shows them instead. */
export const helpPack: HelpPack = HelpPack.parse({
  ...read('pack'),
  sources: read('sources'),
  cards: [...read('unsafe'), ...read('spine'), ...read('body')],
})
