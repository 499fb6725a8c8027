import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { renderedOnce } from './rendered-once.tsx'

test('a part is rendered once for each way it is asked for, and stands in the page as it would by itself', () => {
  let times = 0
  const Part = ({ name }: { name: string }) => {
    times += 1
    return <b title={name}>{name}</b>
  }
  const Once = renderedOnce(Part)
  const page = (name: string) => (
    <p>
      <Once name={name} />!
    </p>
  )
  for (const name of ['<Inbox>', 'People', '<Inbox>'])
    expect(renderToString(page(name))).toBe(`<p>${renderToString(<b title={name}>{name}</b>)}!</p>`)
  expect(times).toBe(2)
})
