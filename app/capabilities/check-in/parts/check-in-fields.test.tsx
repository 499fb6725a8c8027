import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { englishLanguage, TextProvider } from '../../../language/text.tsx'
import { CheckInFields } from './check-in-fields.tsx'

const page = renderToString(
  <TextProvider language={englishLanguage}>
    <CheckInFields />
  </TextProvider>,
)

it('H01 H03 each free-text box says who reads it, that nobody watches live, and where help is', () => {
  const boxes = page.match(/<textarea/g) ?? []
  expect(boxes).toHaveLength(2)
  expect(page.match(/Nobody is watching this live\./g)).toHaveLength(boxes.length)
  expect(page.match(/href="\/help-now"/g)).toHaveLength(boxes.length)
})

it('H14 pain is never asked first: it waits behind two taps, unset, and nothing is scored', () => {
  const before = page.slice(0, page.indexOf('name="pain"'))
  const waiting = (before.match(/<details/g) ?? []).length - (before.match(/<\/details>/g) ?? []).length
  expect(waiting).toBe(2)
  expect(page).not.toMatch(/<details[^>]* open/)
  expect(page.indexOf('name="life"')).toBeLessThan(page.indexOf('name="pain"'))
  expect(page).not.toMatch(/ checked[ =>]|streak|badge|score/i)
})
