import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Checkboxes } from './checkboxes/checkboxes.tsx'
import { DateField } from './date-field/date-field.tsx'
import { Document } from './document/document.tsx'
import { ErrorSummary } from './error-summary/error-summary.tsx'
import { OrdinalWords } from './ordinal-words/ordinal-words.tsx'
import { elementsOf } from './rendered.ts'
import { SiteHeader } from './site-header/site-header.tsx'
import { TextArea } from './text-area/text-area.tsx'
import { TextField } from './text-field/text-field.tsx'

const byId = (node: VNode, id: string) =>
  elementsOf(renderToString(node)).find((element) => element.attributes.get('id') === id)

test('a field with a hint and an error says both, and keeps what was typed', () => {
  const field = <TextField name="email" label="Email" hint="Yours" error="Write it in full" value={'a"b<c'} />
  const input = byId(field, 'email')?.attributes
  expect(input?.get('aria-describedby')).toBe('email-hint email-error')
  expect(input?.get('aria-invalid')).toBe('true')
  expect(input?.get('value')).toBe('a&quot;b&lt;c')
  expect(byId(field, 'email-error')?.text).toBe('Write it in full')
})

test('a field without an error does not say that it is wrong', () => {
  const input = byId(
    <TextField name="email" label="Email" spellcheck={false} maxLength={80} />,
    'email',
  )?.attributes
  expect(input?.has('aria-invalid')).toBe(false)
  expect(input?.get('spellcheck')).toBe('false')
  expect(input?.has('maxlength')).toBe(false)
})

test('H03 a text box always says who reads it, that nobody watches it live, and where help is', () => {
  const html = renderToString(
    <TextArea
      name="note"
      label="A note"
      value={'one\n<two>'}
      whoReads="Only you read this."
      nobodyWatches="Nobody is watching this live."
      helpHref="/help-now"
      helpLabel="Help now"
    />,
  )
  const elements = elementsOf(html)
  const box = elements.find((element) => element.tag === 'textarea')
  const readers = elements.find((element) => element.attributes.get('id') === 'note-readers')
  expect(box?.attributes.get('aria-describedby')).toBe('note-readers')
  expect(readers?.text).toMatch(/Only you read this\.\s+Nobody is watching this live\./)
  expect(elements.find((element) => element.tag === 'a')?.attributes.get('href')).toBe('/help-now')
  expect(box?.text).toBe('one\n&lt;two>')
})

test('the first choice of a group is where an error summary leads', () => {
  const options = [
    { value: 'hard', label: 'Hard' },
    { value: 'good', label: 'Good' },
  ]
  const words = <OrdinalWords name="week" legend="Week" value="good" options={options} />
  expect(byId(words, 'week')?.attributes.has('checked')).toBe(false)
  expect(byId(words, 'week-2')?.attributes.has('checked')).toBe(true)
  const boxes = <Checkboxes name="parts" legend="Parts" values={['hard']} options={options} />
  expect(byId(boxes, 'parts')?.attributes.has('checked')).toBe(true)
  const date = <DateField name="until" legend="Until" labels={{ day: 'Day', month: 'Month', year: 'Year' }} />
  expect(byId(date, 'until')?.attributes.get('tabindex')).toBe('-1')
  expect(byId(date, 'until-month')?.attributes.get('name')).toBe('until-month')
})

test('an error summary is announced, and has the focus when the page opens', () => {
  const [box] = elementsOf(
    renderToString(<ErrorSummary title="One thing" errors={[{ href: '#week', text: 'Choose' }]} />),
  )
  expect(box?.attributes.get('role')).toBe('alert')
  expect(box?.attributes.get('tabindex')).toBe('-1')
  expect(box?.attributes.has('autofocus')).toBe(true)
})

test('help is in every header, whatever else is there', () => {
  const html = renderToString(
    <SiteHeader name="Concord" homeHref="/" helpHref="/help-now" helpLabel="Help now" />,
  )
  expect(html).toContain('<a class="site-help" href="/help-now">Help now</a>')
  expect(html).not.toContain('<nav')
})

test('a document sends no referrer and carries the chosen display', () => {
  const html = renderToString(
    <Document
      lang="cy"
      dir="ltr"
      title="Heddiw"
      styles="/s.css"
      scripts={['/a.js']}
      later={['later.js']}
      nonce="n"
      display="dark"
      calm
    >
      <p>Bore da</p>
    </Document>,
  )
  const [root, ...rest] = elementsOf(html)
  expect(Object.fromEntries(root?.attributes ?? [])).toEqual({
    lang: 'cy',
    dir: 'ltr',
    'data-display': 'dark',
    'data-calm': '',
  })
  const meta = rest.find((element) => element.attributes.get('name') === 'referrer')
  expect(meta?.attributes.get('content')).toBe('no-referrer')
  const scripts = rest.filter((element) => element.tag === 'script')
  expect(scripts.map(({ attributes }) => attributes.get('nonce'))).toEqual(['n', 'n'])
  expect(scripts[1]?.attributes.get('data-later')).toBe('later.js')
})

test('a document that carries its styles names its faces last, when every word has come', () => {
  const html = renderToString(
    <Document lang="en" title="A card" styles="/s.css" carried={'@font-face{src:url(a)}p{margin:0}'}>
      <p>Words</p>
    </Document>,
  )
  expect(html).toContain('<style>p{margin:0}</style>')
  expect(html.slice(html.indexOf('Words'))).toContain('<style>@font-face{src:url(a)}</style>')
})
