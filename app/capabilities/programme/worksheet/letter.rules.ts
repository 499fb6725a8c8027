/**
 * Fills a letter's {field-name} places. A line whose places are all empty is left out; one that has none stays. Blank
 * lines never follow one another.
 */
export function fillLetter(template: string, wordsOf: (name: string) => string | undefined): string {
  const lines = template.split('\n').flatMap((line) => {
    const places = [...line.matchAll(place)].map(([, name]) => wordsOf(name ?? ''))
    if (places.length > 0 && places.every((words) => !words)) return []
    return line.replace(place, (_, name: string) => wordsOf(name) ?? '')
  })
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const place = /\{([a-z0-9]+(?:-[a-z0-9]+)*)\}/g
