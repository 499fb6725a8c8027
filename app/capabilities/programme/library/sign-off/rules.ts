import type { Module } from '../../contract.ts'
import { nameOf } from '../rules.ts'
import type { Candidate, SignOff } from './contract.ts'

/** The texts of a module, its own first, each with the sign-off of its present version. */
export function candidatesOf(module: Module, signOffs: readonly SignOff[]): Candidate[] {
  return [module, ...module.cards, ...module.exercises].map((text) => ({
    name: nameOf(text),
    id: text.id,
    version: text.version,
    kind: text.kind,
    title: text.title,
    clinicalReview: text.clinicalReview,
    signOff: signOffs.find(({ item, version }) => item === text.id && version === text.version),
  }))
}

/** Readers see a text that a clinician reviewed, or that the service signed off. */
export const isShown = ({ clinicalReview, signOff }: Candidate): boolean =>
  clinicalReview !== 'none' || signOff !== undefined
