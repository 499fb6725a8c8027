type Shown = Record<number, Set<Element>>
type Shaped = { shape: number; shapes: Map<Element, number> }

/**
 * Runs in the page. A number for each element and what is in it: names, attributes, whether it is seen and has words. The
 * words themselves, numbers in names, what is drawn and the second of two that are alike leave it as it is: what differs
 * from something else in these alone has nothing new for axe.
 */
export function shapesOf(): Shaped {
  const free =
    /^(href|src|action|value|content|nonce|title|alt|placeholder|datetime|style|min|max|maxlength)$/
  const spoken = /^aria-(label|description|valuetext)$/
  const shapes = new Map<Element, number>()
  const shown = new Set<Element>()
  const hash = (told: string) => {
    let number = 7
    for (let at = 0; at < told.length; at += 1) number = (Math.imul(number, 31) + told.charCodeAt(at)) | 0
    return number
  }
  const told = (name: string, value: string, drawn: boolean) => {
    if (drawn && !/^(class|role|id|aria-.*)$/.test(name)) return name
    if (free.test(name) || spoken.test(name)) return `${name} ${value.trim() !== ''}`
    return `${name} ${value.replaceAll(/[\da-f]{8}-[\da-f-]{27}|\d+/g, '0')}`
  }
  const shapeOf = (element: Element): number => {
    const drawn = element instanceof SVGElement
    const attributes = [...element.attributes].map(({ name, value }) => told(name, value, drawn))
    const { checked, disabled, value } = element as HTMLInputElement
    const seen = element.checkVisibility() && element.getClientRects().length > 0
    const words = [...element.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim())
    const styles = element.tagName === 'STYLE' ? element.textContent : ''
    const inside: number[] = []
    for (const child of element.children) {
      const shape = shapeOf(child)
      if (shape !== inside.at(-1)) inside.push(shape)
    }
    const state = [checked, disabled, Boolean(value), element === document.activeElement, seen, words, styles]
    const shape = hash([element.tagName, ...attributes, ...state, ...inside].join('\n'))
    shapes.set(element, shape)
    if (seen) shown.add(element)
    return shape
  }
  const page = window as unknown as { shownAt?: Shown }
  page.shownAt = { ...page.shownAt, [innerWidth]: shown }
  return { shape: shapeOf(document.documentElement), shapes }
}

/**
 * Runs in the page. What is seen at this width and at no other that was looked at, and what has lost something that it
 * shows at another, each with its shape; without what has passed.
 */
export function newlyShown(passed: number[], { shapes }: Shaped): Map<Element, number> {
  const { [innerWidth]: now = new Set(), ...others } = (window as unknown as { shownAt: Shown }).shownAt
  const before = Object.values(others)
  const known = new Set(passed)
  const found = new Map<Element, number>()
  for (const element of shapes.keys()) {
    const earlier = before.some((shown) => shown.has(element))
    const within = element.parentElement ?? element
    const changed = now.has(element) === earlier ? undefined : earlier ? within : element
    const shape = changed && now.has(changed) ? shapes.get(changed) : undefined
    if (changed && shape !== undefined && !known.has(shape)) found.set(changed, shape)
  }
  return found
}
