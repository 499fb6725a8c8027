import { located, type Problem, refusals } from '../../../platform/content/located.ts'
import { Pack, type PackFile, packFiles } from './contract.ts'
import { packFaults } from './rules.ts'

export type PackProblem = Problem & { file: PackFile }
/** A pack as it was read. With any problem there is no pack: an instrument is whole or not there. */
export type PackRead = {
  pack?: Pack
  lineOf: (file: PackFile, path: PropertyKey[]) => number
  problems: PackProblem[]
}

/** Reads the files of one folder of content/instruments. Reports what is wrong by file and line, and throws nothing. */
export function readPack(texts: Readonly<Partial<Record<PackFile, string>>>): PackRead {
  const files = new Map(packFiles.map((file) => [file, located(texts[file] ?? '')]))
  const lineOf = (file: PackFile, path: PropertyKey[]) => files.get(file)?.lineOf(path) ?? 1
  const unreadable = packFiles.flatMap((file) => [
    ...(texts[file] === undefined ? [{ file, line: 1, what: 'is missing' }] : []),
    ...(files.get(file)?.problems ?? []).map((problem) => ({ ...problem, file })),
  ])
  if (unreadable.length > 0) return { lineOf, problems: unreadable }
  const parsed = packFiles.flatMap((file) => {
    const result = Pack.shape[file].safeParse(files.get(file)?.value)
    const issues = result.success ? [] : result.error.issues
    return refusals(issues, (path) => lineOf(file, [...path])).map((problem) => ({ ...problem, file }))
  })
  if (parsed.length > 0) return { lineOf, problems: parsed }
  const pack = Pack.parse(Object.fromEntries(packFiles.map((file) => [file, files.get(file)?.value])))
  const problems = packFaults(pack).map(({ file, path, what }) => ({ file, line: lineOf(file, path), what }))
  return problems.length > 0 ? { lineOf, problems } : { pack, lineOf, problems }
}
