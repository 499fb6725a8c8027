/// <reference types="vite/client" />
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Example } from './example.ts'
import { elementsOf, type Rendered } from './rendered.ts'

const files = import.meta.glob<{ examples: Example[] }>('./**/*.examples.tsx', { eager: true })
const sources = Object.keys(import.meta.glob('./*/*.tsx')).filter((file) =>
  /\/([a-z-]+)\/\1\.tsx$/.test(file),
)
const all = Object.entries(files).flatMap(([file, { examples }]) =>
  examples.map((example) => ({ file, name: `${file.split('/')[1]}: ${example.name}`, node: example.node })),
)

const fields = (elements: Rendered[]) =>
  elements.filter(({ tag, attributes }) =>
    tag === 'input' ? attributes.get('type') !== 'hidden' : ['textarea', 'select'].includes(tag),
  )
const idsIn = (element: Rendered, attribute: string) =>
  (element.attributes.get(attribute) ?? '').split(' ').filter(Boolean)

test('every component has examples', () => {
  const without = sources.filter(
    (file) => !file.startsWith('./field/') && !(file.replace('.tsx', '.examples.tsx') in files),
  )
  expect(without).toEqual([])
  expect(all.length).toBeGreaterThan(60)
})

describe.each(all)('$name', ({ node }) => {
  const html = renderToString(node)
  const elements = elementsOf(html)
  const byId = new Map(elements.filter((e) => e.attributes.has('id')).map((e) => [e.attributes.get('id'), e]))

  test('ids are its own and every reference leads somewhere that says something', () => {
    const ids = elements.flatMap((element) => idsIn(element, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const element of elements) {
      for (const id of [...idsIn(element, 'aria-describedby'), ...idsIn(element, 'aria-labelledby')]) {
        expect(byId.get(id)?.text, id).toBeTruthy()
      }
    }
  })

  test('every field has its label', () => {
    for (const field of fields(elements)) {
      const label = elements.find(
        (e) => e.tag === 'label' && e.attributes.get('for') === field.attributes.get('id'),
      )
      expect(label?.text, field.attributes.get('name')).toBeTruthy()
    }
  })

  test('every error stands in the description of its field or group', () => {
    const described = elements.flatMap((element) => idsIn(element, 'aria-describedby'))
    for (const error of elements.filter((e) => e.attributes.get('class') === 'field-error')) {
      expect(described).toContain(error.attributes.get('id'))
    }
  })

  test('buttons, links and legends have words', () => {
    for (const element of elements.filter((e) =>
      ['a', 'button', 'legend', 'summary', 'dt'].includes(e.tag),
    )) {
      expect(element.text).toBeTruthy()
    }
  })

  test('a strict content policy has nothing to refuse', () => {
    for (const { tag, attributes } of elements) {
      expect([...attributes.keys()].filter((key) => key === 'style' || key.startsWith('on'))).toEqual([])
      if (tag === 'script') expect(attributes.get('src')).toBeTruthy()
    }
    expect(html).not.toContain('<style')
  })
})
