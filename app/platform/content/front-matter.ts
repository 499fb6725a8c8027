import { type Located, located } from './located.ts'

/** A Markdown file: what it says of itself, and its body with the line on which that begins. */
export type FrontMatter = Located & { body: string; bodyLine: number }

/** Splits a Markdown file into its front matter, which is YAML between --- lines, and its body. */
export function splitFrontMatter(file: string): FrontMatter {
  const found = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(file)
  if (!found) {
    const what = 'does not start with front matter between --- lines'
    return { value: undefined, body: file, bodyLine: 1, lineOf: () => 1, problems: [{ line: 1, what }] }
  }
  const [, yaml = '', body = ''] = found
  return { ...located(yaml, 2), body, bodyLine: yaml.split('\n').length + 2 }
}
