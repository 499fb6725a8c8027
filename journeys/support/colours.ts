/**
 * Runs in the page. The elements with words of their own whose colours are new, each with a number for them: its own
 * style, the styles of all that it stands in, and whether it is a link between words. The frame of a page and the rows
 * of a list are the same in colour again and again; where things lie is looked at in light, on every page.
 */
export function newColours(passed: number[]): Map<Element, number> {
  const before = new Set(passed)
  const numbers = new Map<Element, number>()
  const numberOf = (element: Element | null): number => {
    if (!element) return 7
    const known = numbers.get(element)
    if (known !== undefined) return known
    const style = getComputedStyle(element)
    const told = [
      ...[style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize],
      ...[style.fontWeight, style.textDecorationLine, style.borderBottomWidth, style.textShadow],
      ...[style.filter, style.mixBlendMode, style.position, style.zIndex, element.tagName],
      element.tagName === 'A' && element.parentElement?.textContent?.trim() !== element.textContent?.trim(),
    ].join()
    let number = numberOf(element.parentElement)
    for (let at = 0; at < told.length; at += 1) number = (Math.imul(number, 31) + told.charCodeAt(at)) | 0
    numbers.set(element, number)
    return number
  }
  const unread = 'input:is([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color])'
  const hasWords = (element: Element) => {
    const { width, height, right, bottom } = element.getBoundingClientRect()
    // What is for screen readers alone is one pixel, and what is seen once it has the focus lies outside.
    if (Math.min(width, height) <= 1 || right <= 0 || bottom <= 0 || element.matches(unread)) return false
    return (
      element.matches('input, select, textarea') ||
      [...element.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim())
    )
  }
  const found = new Map<Element, number>()
  for (const element of document.body.querySelectorAll('*'))
    if (element.checkVisibility() && hasWords(element) && !before.has(numberOf(element)))
      found.set(element, numberOf(element))
  return found
}
