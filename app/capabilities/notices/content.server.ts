import { marked, type Token } from 'marked'
import { readContent } from '../../platform/content/content.server.ts'
import { splitFrontMatter } from '../../platform/content/front-matter.ts'
import { findWork } from '../evidence/content.reads.server.ts'
import type { Work } from '../evidence/contract.ts'
import { NoticeFront, privacyVersion } from './contract.ts'

export type Notice = { front: NoticeFront; body: Token[]; restsOn: Work[] }

function notice(file: string): Notice {
  const { value, body } = splitFrontMatter(readContent(`notices/${file}.md`))
  const read = NoticeFront.parse(value)
  return { front: read, body: marked.lexer(body), restsOn: read.restsOn.flatMap((id) => findWork(id) ?? []) }
}

/** The version in force of each notice, read once. A new version is a new file, named here. */
export const notices = {
  privacy: notice(`privacy-v${privacyVersion}`),
  about: notice('about-v2'),
  accessibility: notice('accessibility-v2'),
}
