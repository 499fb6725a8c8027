import type { Page } from 'playwright-core'
import type { Field } from '../../app/capabilities/programme/contract.ts'
import { shortDay } from '../../app/platform/pure/days.ts'

/** Where the focus is, and how many inputs of its name stand before it. */
export type Stop = { what: string; name: string; before: number; words: string }

const day = new Date('2026-12-03T12:00:00Z')
const phrases = [
  'Tea in the sun',
  'Ask Mo first',
  'The bench by the church',
  'Ten minutes, then a rest',
  'A call with my sister',
  'Slowly, and with music on',
]
const sentences = [
  'Stiff in the morning, and better once I have been up for a while.',
  'I would like to be asked, and to be believed when I answer.',
  'On a day like this I put it off, and that is all right.',
]

/** Writes in every field it is led to, and remembers what the page should then say. */
export function writing(page: Page, asked: Field[]) {
  const said: string[] = []
  let written = 0
  /** Short ones letter by letter; long ones all at once, as somebody would who dictates. */
  const type = async (words: string) => {
    written += 1
    said.push(words)
    if (words.length > 40) await page.keyboard.insertText(words)
    else await page.keyboard.type(words)
  }
  const phrase = () => `${phrases[written % phrases.length]} ${written}`
  const press = async (key: string, times: number) => {
    for (let done = 0; done < times; done += 1) await page.keyboard.press(key)
  }
  /** From nothing chosen, the arrow goes to the first, and with each press one further. */
  const choose = async (labels: string[]) => {
    const place = written % labels.length
    written += 1
    said.push(labels[place] ?? '')
    await press('ArrowDown', place + 1)
  }

  const act = async (field: Field, { name, before }: Stop): Promise<void> => {
    switch (field.kind) {
      case 'line':
        return type(phrase())
      case 'words':
        return type(`${sentences[written % sentences.length]} ${written}`)
      case 'lines':
        return before < 3 ? type(phrase()) : undefined
      case 'week':
        return before % 2 === 0 ? type(`${['rest', 'swim', 'work'][written % 3]} ${written}`) : undefined
      case 'minutes':
        written += 1
        said.push(`${10 + written} minutes`)
        return page.keyboard.type(String(10 + written))
      case 'date':
        if (name.endsWith('-day')) said.push(shortDay(day, 'en-GB'))
        return page.keyboard.type(name.endsWith('-day') ? '3' : name.endsWith('-month') ? '12' : '2026')
      case 'one':
        return choose(field.options.map(({ label }) => label))
      case 'myth':
        return choose(['This sounds true to me', 'I am not sure', 'This does not sound true to me'])
      case 'many':
        if (before > 1) return
        said.push(field.options[before]?.label ?? '')
        return page.keyboard.press('Space')
      case 'links': {
        if (before > 1) return
        const label = (at: number) => asked.find((each) => each.name === field.between[at])?.label
        if (name.endsWith('-from')) return press('ArrowDown', before + 1)
        if (label(before + 1)) said.push(`${label(before)} goes with ${label(before + 1)}.`)
        return press('ArrowDown', before + 2)
      }
    }
  }
  return { said, act }
}
