import { randomUUID } from 'node:crypto'

export const key = () => ({ key: randomUUID() })

/** What a page says, without its markup. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')

/** The code as it stands on a sheet's own page. */
export const codeOnPage = (html: string): string =>
  /print-code[^>]*>([A-Z0-9]{5} [A-Z0-9]{5})</.exec(html)?.[1] ?? ''
