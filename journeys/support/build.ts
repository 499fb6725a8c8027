import { buildAll } from '../../build/steps/all.ts'

/** Journeys go through what is built: it is built afresh before the first of them. */
export default async function setup(): Promise<void> {
  await buildAll()
}
