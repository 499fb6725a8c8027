import { listContent, readContent } from '../../platform/content/content.server.ts'
import { Papers, Review, Work } from './contract.ts'

const json = (file: string): unknown => JSON.parse(readContent(`evidence/${file}`))

/** The facts of the review of 77 studies, read once. */
export const review = Review.parse(json('toye2017.json'))

/** The other three papers of the evidence base. */
export const { papers } = Papers.parse(json('other-papers.json'))

/** Trials, guidelines and other works, each with how much of it was seen: one file a work. */
export const works = listContent('evidence/works').map((file) => Work.parse(json(`works/${file}`)))

const byId = new Map(works.map((work) => [work.id, work]))

export const findWork = (id: string): Work | undefined => byId.get(id)
