/** What a file is, read from its name and folder, as the layout of the project lays down. */

const named = (role: string) => new RegExp(`(^|[/.-])${role}\\.tsx?$`)
const rules = named('rules')
const contract = named('contract')
const routes = named('routes')
const reads = named('reads\\.server')
const store = named('store\\.server')

export const isRules = (file: string) => rules.test(file)
export const isContract = (file: string) => contract.test(file)
export const isRoutes = (file: string) => routes.test(file)
export const isReads = (file: string) => reads.test(file)
export const isStore = (file: string) => store.test(file)
export const isServer = (file: string) => /\.server\.tsx?$/.test(file)
export const isScreen = (file: string) => file.includes('/screens/')
export const isPart = (file: string) => file.includes('/parts/')
export const isIsland = (file: string) => file.includes('/islands/')
export const isUi = (file: string) => file.startsWith('app/ui/')
export const isPure = (file: string) => file.startsWith('app/platform/pure/')
export const isPackage = (to: string) =>
  !/^(app|migrations|seeds|content|build|bench|journeys|ratchets|\.\.)\//.test(to)

/** Tests, and what only tests use, may reach further than the product. */
export const isTest = (file: string) =>
  /(\.test|\.examples|\/testing[\w-]*)\.tsx?$/.test(file) || file.includes('/testing/')

/** Files at the top of `app/`: they put the parts together. */
export const isTop = (file: string) => /^app\/[^/]+$/.test(file)

export const capabilityOf = (file: string) => /^app\/capabilities\/([^/]+)\//.exec(file)?.[1]

/** The folder that counts as one thing: a capability, a workspace, a part of the platform, a component. */
export function unitOf(file: string): string {
  const unit = /^app\/(?:capabilities|workspaces|platform|ui)\/[^/]+(?=\/)/.exec(file)?.[0]
  return unit ?? /^(?:app\/language|migrations)(?=\/)/.exec(file)?.[0] ?? file
}
