import { z } from 'zod'

const words = z.string().trim().min(1).max(600)

/** A site's own licensed text for an instrument whose wording is not here, by the codes of its items and answers. */
export const SiteText = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  /** What lets the site show the words: with whom, under which reference, since when. */
  agreement: z.strictObject({ holder: words, reference: words, agreedOn: z.iso.date() }),
  /** The notice that the holder asks for. */
  copyright: words,
  /** What stands before all questions, where the instrument has that. */
  leadIn: words.optional(),
  /** For a question answered with a number, words for both ends or for every number; or none. */
  items: z.record(
    z.string(),
    z.strictObject({ text: words, answers: z.record(z.string(), words).optional() }),
  ),
})
export type SiteText = z.infer<typeof SiteText>
