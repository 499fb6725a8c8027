import { care } from './care.contract.ts'
import { collaborate } from './collaborate.contract.ts'
import type { Definition } from './definition.contract.ts'
import { gad7 } from './gad-7.contract.ts'
import { gcpsR } from './gcps-r.contract.ts'
import { hccq6 } from './hccq-6.contract.ts'
import { nrsAverage } from './nrs-average.contract.ts'
import { peg } from './peg.contract.ts'
import { pgic } from './pgic.contract.ts'
import { phq4 } from './phq-4.contract.ts'
import { phq9 } from './phq-9.contract.ts'
import { pseq2 } from './pseq-2.contract.ts'
import { pseq10 } from './pseq-10.contract.ts'
import { was } from './was.contract.ts'
import { who5 } from './who-5.contract.ts'
import { wpiSss2016 } from './wpi-sss-2016.contract.ts'

export const instrumentIds = [
  'peg',
  'nrs-average',
  'gcps-r',
  'phq-9',
  'gad-7',
  'phq-4',
  'who-5',
  'pseq-10',
  'pseq-2',
  'pgic',
  'was',
  'care',
  'collaborate',
  'hccq-6',
  'wpi-sss-2016',
] as const

export type InstrumentId = (typeof instrumentIds)[number]

/** Every instrument that Concord can score; whether its wording is here is a matter of its pack. */
export const instruments: Record<InstrumentId, Definition> = {
  peg,
  'nrs-average': nrsAverage,
  'gcps-r': gcpsR,
  'phq-9': phq9,
  'gad-7': gad7,
  'phq-4': phq4,
  'who-5': who5,
  'pseq-10': pseq10,
  'pseq-2': pseq2,
  pgic,
  was,
  care,
  collaborate,
  'hccq-6': hccq6,
  'wpi-sss-2016': wpiSss2016,
}
