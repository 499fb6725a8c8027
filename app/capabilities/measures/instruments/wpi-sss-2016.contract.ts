import { type Definition, wholeItems } from './definition.contract.ts'
import { areas } from './widespread.contract.ts'

const symptoms = ['fatigue', 'unrefreshed', 'cognitive']
const others = ['headache', 'lower_abdominal', 'depression']
const severity = [...symptoms, ...others]

/**
 * How many of 19 areas hurt, 0 to 19; three symptoms of 0 to 3 and three of no or yes, 0 to 12; and both together.
 * The months it has lasted are no score. Wolfe 2016.
 */
export const wpiSss2016: Definition = {
  items: [
    { kind: 'many', code: 'areas', choices: areas },
    ...wholeItems(symptoms, 0, 3),
    ...wholeItems(others, 0, 1),
    ...wholeItems(['months'], 0, Number.POSITIVE_INFINITY),
  ],
  scales: {
    wpi: { items: ['areas'], of: 'sum', places: 0 },
    sss: { items: severity, of: 'sum', places: 0 },
    fs: { items: ['areas', ...severity], of: 'sum', places: 0 },
  },
  better: 'lower',
}
