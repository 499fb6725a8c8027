import type { Step } from './json/contract.ts'

const longest = 300

/** A place in a resource as FHIRPath names it, such as `Bundle.entry[3].resource.item[0]`. */
export function pathOf(root: string, steps: readonly Step[]): string {
  const said = steps.map((step) =>
    typeof step === 'number' ? `[${step}]` : /^_?[A-Za-z]\w{0,63}$/.test(step) ? `.${step}` : '.…',
  )
  const path = `${root}${said.join('')}`
  return path.length > longest ? `${path.slice(0, longest)}…` : path
}
