import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../environment.ts'

const markIn = ({ dataFolder }: Environment) => path.join(dataFolder, 'demonstration.unfinished')

/** Whether an earlier start was ended while it filled the embedded database with the demonstration. */
export function isHalfFilled(environment: Environment): boolean {
  return environment.database === undefined && existsSync(markIn(environment))
}

/** Fills the database; a mark in the data folder stands for as long as that is not finished. */
export async function fill(environment: Environment, seed: () => Promise<void>): Promise<void> {
  const mark = markIn(environment)
  if (!environment.database) writeFileSync(mark, '')
  await seed()
  rmSync(mark, { force: true })
}
