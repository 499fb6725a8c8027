import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Document } from '../../app/ui/document/document.tsx'
import type { Example } from '../../app/ui/example.ts'
import { Heading } from '../../app/ui/heading/heading.tsx'
import { Page } from '../../app/ui/page/page.tsx'

export type KitPage = { name: string; html: string }

const isLandmark = (example: Example) => example.alone === true

/**
 * One page for a component’s ordinary examples, and one for each that needs its own.
 * @public the harness imports it from a bundle it makes.
 */
export const pagesOf = (component: string, examples: Example[]): KitPage[] => {
  const together = examples.filter((example) => !isLandmark(example))
  const alone = examples.filter(isLandmark).map((example) => ({
    name: `${component}-${example.name.replaceAll(/[^a-z]+/g, '-')}`,
    html: whole(component, example.node),
  }))
  if (together.length === 0) return alone
  const body = (
    <Page>
      <Heading level={1}>{component}</Heading>
      {together.map((example) => (
        <section key={example.name}>
          <p class="hint">{example.name}</p>
          <div>{example.node}</div>
        </section>
      ))}
    </Page>
  )
  return [{ name: component, html: whole(component, body) }, ...alone]
}

const whole = (component: string, node: VNode) => {
  const page =
    node.type === Document ? (
      node
    ) : (
      <Document lang="en-GB" title={component} styles="styles.css">
        {node}
      </Document>
    )
  return `<!doctype html>${renderToString(page)}`
}
