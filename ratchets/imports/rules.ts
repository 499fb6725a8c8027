import { browserSafe } from './browser.ts'
import { cycles } from './cycles.ts'
import { eachImport, type Rule } from './modules.ts'
import * as is from './places.ts'
import { sqlInItsPlace } from './sql.ts'

const rulesStandAlone = eachImport((from, to) => {
  if (!is.isRules(from) || is.isTest(from)) return false
  const own = is.unitOf(from) === is.unitOf(to) && (is.isRules(to) || is.isContract(to))
  return !own && !is.isPure(to) && to !== 'zod' && 'rules import their own rules and contract, pure and zod'
})

const contractsStandAlone = eachImport((from, to) => {
  if (!is.isContract(from) || is.isTest(from)) return false
  return !is.isContract(to) && !is.isPure(to) && to !== 'zod' && 'contracts import contracts, pure and zod'
})

const byContractOrReads = eachImport((from, to) => {
  const other = is.capabilityOf(to)
  if (!other || other === is.capabilityOf(from) || is.isTest(from)) return false
  if (is.isTop(from)) return is.isStore(to) && 'a store is reached by its own capability alone'
  return (
    !is.isContract(to) && !is.isReads(to) && 'another capability is reached by its contract or reads.server'
  )
})

const screensKeepToTheirSide = eachImport((from, to) => {
  if (is.isTest(from)) return false
  const shown = is.isScreen(from) || is.isPart(from) || is.isIsland(from) || is.isUi(from)
  if (shown && is.isServer(to)) return 'what is shown never imports .server'
  if (is.isScreen(to) && !is.isRoutes(from)) return 'only routes.tsx imports screens'
  const offered =
    is.isRules(to) || is.isContract(to) || is.isPart(to) || is.isIsland(to) || is.isUi(to) || is.isPure(to)
  const fine = offered || to.startsWith('app/language/') || to.startsWith('app/platform/browser/')
  return is.isIsland(from) && !is.isPackage(to) && !fine && 'islands import rules, contracts, parts and ui'
})

const lowerKnowsNoHigher = eachImport((from, to) => {
  const higher = /^app\/(capabilities|workspaces)\//.test(to) || is.isTop(to)
  if (from.startsWith('app/platform/') && higher) return 'platform knows no capability'
  if (is.isUi(from) && !is.isPackage(to) && !is.isUi(to)) return 'ui knows only ui'
  if (from.startsWith('app/language/') && !is.isPackage(to) && !to.startsWith('app/language/'))
    return 'language knows only language'
  return from.startsWith('migrations/') && to.startsWith('app/') && 'migrations import nothing from app'
})

const nothingShipsTests = eachImport(
  (from, to) => !is.isTest(from) && is.isTest(to) && 'the product never imports what is for tests',
)

const interpretation = /^app\/capabilities\/measures\/interpretation\//
const nobodySeesInterpretations = eachImport(
  (from, to) =>
    interpretation.test(to) &&
    !interpretation.test(from) &&
    !is.isTest(from) &&
    'bands, flags, grades and signals are computed for tests and shown to nobody',
)

export const importRules: Record<string, Rule> = {
  '1 rules stand alone': rulesStandAlone,
  '2 contracts stand alone': contractsStandAlone,
  '3 another capability by its contract or reads': byContractOrReads,
  '4 SQL in stores, reads, migrations and platform/database': sqlInItsPlace,
  '5 screens, parts, islands and ui keep to their side': screensKeepToTheirSide,
  '5 islands reach only what runs in a browser': browserSafe,
  '6 lower layers know no higher ones': lowerKnowsNoHigher,
  '7 no cycles between files or folders': cycles,
  '+ nothing ships its tests': nothingShipsTests,
  '+ nobody sees an interpretation': nobodySeesInterpretations,
}
