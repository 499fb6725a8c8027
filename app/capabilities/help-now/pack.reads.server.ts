import { helpPack } from './content.server.ts'
import type { HelpPack } from './contract.ts'
import { isDue, oldestCheck } from './rules.ts'

export type PackCheck = { region: string; checkedOn: Date; due: boolean }

/** When the help-now numbers were last checked, and whether that is too long ago. */
export function readPackCheck(now: Date): PackCheck {
  const checkedOn = oldestCheck(helpPack)
  return {
    region: helpPack.name,
    checkedOn: new Date(checkedOn),
    due: isDue(checkedOn, now.toISOString().slice(0, 10)),
  }
}

/** The region's whole pack, for pages that print it. */
export const readHelpPack = (): HelpPack => helpPack
