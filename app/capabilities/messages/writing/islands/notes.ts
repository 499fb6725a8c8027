import { type Phrase, sources } from '../contract.ts'
import { findPhrases, longestSentence, type Mark } from '../rules.ts'

/** Selects a part of the text; it is looked for anew, since the text may have changed meanwhile. */
export type Show = (find: (text: string) => { start: number; end: number } | undefined) => void

// More at once would stand between a text and its button.
const atOnce = 3

/** Shows what somebody may want to look at again in their text, and says how much it is. */
export function notesIn(place: HTMLElement, show: Show): (text: string) => number {
  const part = (name: string) => place.querySelector<HTMLElement>(name)
  const [notes, first, others, rest, long] = ['notes', 'first', 'others', 'rest', 'long'].map((name) =>
    part(`[data-${name}]`),
  )
  const length = part('[data-long] p')
  const more = part('[data-others] summary')
  const template = part('template')
  const shown = new Map<Phrase, HTMLElement>()

  const note = (text: string, { phrase, start, end }: Mark) => {
    const words = text.slice(start, end)
    const element = shown.get(phrase) ?? made(template, phrase)
    if (!shown.has(phrase))
      element
        .querySelector('button')
        ?.addEventListener('click', () =>
          show((now) => findPhrases(now).find((mark) => mark.phrase === phrase)),
        )
    shown.set(phrase, element)
    fill(element, 'mark', words)
    fill(element, 'button span', partOf(template, 'button span').replace('#', words))
    return element
  }
  long?.querySelector('button')?.addEventListener('click', () => show((now) => longestSentence(now)))

  return (text) => {
    const marks = eachOnce(findPhrases(text)).map((mark) => note(text, mark))
    const longest = longestSentence(text)
    put(first, marks.slice(0, atOnce))
    put(rest, marks.slice(atOnce))
    if (others) others.hidden = marks.length <= atOnce
    if (more) more.textContent = counted(others, marks.length - atOnce)
    if (long) long.hidden = !longest
    if (length) length.textContent = counted(length, longest?.words ?? 0)
    if (notes) notes.hidden = marks.length === 0 && !longest
    return marks.length
  }
}

function made(template: HTMLElement | null, phrase: Phrase): HTMLElement {
  const { content } = template as HTMLTemplateElement
  const element = content.firstElementChild?.cloneNode(true) as HTMLElement
  fill(element, '[data-why]', phrase.why)
  fill(element, '[data-instead]', phrase.instead)
  fill(element, '[data-source]', sources[phrase.source])
  element.querySelector('a')?.setAttribute('href', `/evidence/works#${phrase.source}`)
  return element
}

const partOf = (template: HTMLElement | null, name: string) =>
  (template as HTMLTemplateElement).content.querySelector(name)?.textContent ?? ''

const counted = (place: HTMLElement | null | undefined, count: number) =>
  place?.dataset.many?.replace('#', String(count)) ?? ''

function fill(element: HTMLElement, name: string, words: string): void {
  const part = element.querySelector(name)
  if (part && part.textContent !== words) part.textContent = words
}

// What stands there already stays, so that nothing is read out anew and nobody's place is lost.
function put(place: HTMLElement | null | undefined, elements: HTMLElement[]): void {
  if (!place) return
  const same =
    place.children.length === elements.length && elements.every((each, at) => place.children[at] === each)
  if (!same) place.replaceChildren(...elements)
}

function eachOnce(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ phrase }, at) => marks.findIndex((mark) => mark.phrase === phrase) === at)
}
