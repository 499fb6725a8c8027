import type { Deployer } from './contract.ts'

/** What stands in a notice's places; each says so where the deployer has named nothing yet. */
export function fillFor(deployer: Deployer | null, unset: string): Record<keyof Deployer, string> {
  return {
    controller: deployer?.controller ?? unset,
    contact: deployer?.contact ?? unset,
    retention: deployer?.retention ?? unset,
  }
}
