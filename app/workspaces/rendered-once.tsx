import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

// A few for each room, look and language; what is not one of a few has no place here.
const room = 200

/**
 * A part of a page that says the same in nearly every answer, rendered once for each way it is asked for. It takes plain
 * words, none of anybody's own, and neither context nor ids that count on within a page.
 */
export function renderedOnce<Props extends object>(Part: (props: Props) => VNode) {
  const kept = new Map<string, string[]>()
  return (props: Props): VNode => {
    const asked = JSON.stringify(props)
    const known = kept.get(asked)
    if (known) return jsxTemplate(known)
    const rendered = [renderToString(<Part {...props} />)]
    if (kept.size >= room) kept.clear()
    kept.set(asked, rendered)
    return jsxTemplate(rendered)
  }
}
