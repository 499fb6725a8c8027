import type { Text } from '../../language/text.tsx'
import { findWork, papers, review } from './content.reads.server.ts'
import { type PaperId, paperIds, type Reason } from './contract.ts'
import { cautionsOf } from './notes.rules.ts'
import { cautionText, confidenceText, findingText, paperText } from './parts/finding-text.ts'

/** What stands behind a text, in the order of its ids. An id that nothing bears is a fault of content, not of a page. */
export const reasonsFor = (t: Text, ids: readonly string[]): Reason[] =>
  ids.flatMap((id) => findingReason(t, id) ?? paperReason(t, id) ?? workReason(id) ?? [])

function findingReason(t: Text, id: string): Reason | undefined {
  const finding = review.findings.find((each) => each.id === id)
  if (!finding) return undefined
  return {
    id,
    kind: 'finding',
    href: `/evidence/findings/${id}`,
    title: finding.heading,
    text: findingText(t, finding.id),
    confidence: confidenceText(t, finding),
    warnings: cautionsOf(finding, review).map((caution) => cautionText(t, caution, finding, review)),
  }
}

function paperReason(t: Text, id: string): Reason | undefined {
  const paper = paperIds.find((each): each is PaperId => each === id)
  if (!paper) return undefined
  const held = papers.find((each) => each.id === paper)
  return {
    id,
    kind: 'paper',
    href: paper === 'toye2017' ? '/evidence' : `/evidence/papers#${paper}`,
    title: paper === 'toye2017' ? review.source.citation : (held?.title ?? t('evidence.untitledPaper')),
    text: paperText(t, paper),
    warnings: [],
  }
}

function workReason(id: string): Reason | undefined {
  const work = findWork(id)
  if (!work) return undefined
  const { what, found, seen } = work
  return { id, kind: 'work', href: `/evidence/works#${id}`, title: what, text: found, warnings: [], seen }
}
