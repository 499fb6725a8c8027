import { z } from 'zod'

// Controls and direction overrides can make a text show as something it is not.
const controls = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text as a person typed it, with line ends made one kind and invisible controls taken out. */
export function cleanWords(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed().trim()
}

/** A shape for free text of at most `most` characters; empty becomes undefined. */
export function optionalWords(most: number) {
  return z
    .string({ error: 'unreadable' })
    .optional()
    .transform((typed) => cleanWords(typed ?? '') || undefined)
    .refine((words) => words === undefined || words.length <= most, 'too-long')
}

/** A shape for free text that must not be empty. */
export function requiredWords(most: number) {
  return z
    .string({ error: 'empty' })
    .transform(cleanWords)
    .refine((words) => words.length > 0, 'empty')
    .refine((words) => words.length <= most, 'too-long')
}

/** A shape for one line, such as a name. */
export function requiredLine(most: number) {
  return z
    .string({ error: 'empty' })
    .transform((typed) => cleanWords(typed).replace(/\s+/g, ' '))
    .refine((words) => words.length > 0, 'empty')
    .refine((words) => words.length <= most, 'too-long')
}
