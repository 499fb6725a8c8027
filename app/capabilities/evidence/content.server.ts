import { readContent } from '../../platform/content/content.server.ts'
import { Review, Works } from './contract.ts'

/** The facts of the review of 77 studies, read once. */
export const review = Review.parse(JSON.parse(readContent('evidence/toye2017.json')))

/** Trials, guidelines and other works, each with how much of it was seen. */
export const works = Works.parse(JSON.parse(readContent('evidence/clinical-sources.json'))).sources
