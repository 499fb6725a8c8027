import { z } from 'zod'

/** What a notice says of itself. Its version is what a person accepts; a change of meaning is a new file. */
export const NoticeFront = z.strictObject({
  title: z.string().min(1),
  version: z.number().int().positive(),
  from: z.iso.date(),
  language: z.enum(['en']),
  legalReview: z.literal('none'),
  /** Ids of the works that its claims rest on. */
  restsOn: z.array(z.string()).default([]),
  /** What is new in this version, for those who read the one before. */
  changes: z.array(z.string().min(1)).default([]),
})
export type NoticeFront = z.infer<typeof NoticeFront>

/** Who answers for the information, as the deployer names them; nobody can sign up before that. */
export const Deployer = z.strictObject({
  controller: z.string().min(1),
  contact: z.string().min(1),
  retention: z.string().min(1),
})
export type Deployer = z.infer<typeof Deployer>

/** The version of the privacy notice in force: what somebody who joins accepts. */
export const privacyVersion = 2

/** Where somebody says that they have read it. */
export const privacyNews = '/privacy/new'

export const ReadForm = z.object({ version: z.literal(String(privacyVersion)) })
