/** Splits a Markdown file into its front matter, as `key: value` lines, and its body. */
export function splitFrontMatter(file: string): { front: Record<string, string>; body: string } {
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file)
  if (!found) throw new Error('The file does not start with front matter between --- lines')
  const lines = (found[1] ?? '').split('\n')
  const front = lines.map((line) => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  return { front: Object.fromEntries(front), body: found[2] ?? '' }
}
