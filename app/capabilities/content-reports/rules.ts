import type { ReportKind } from './contract.ts'
import { reportKinds } from './contract.ts'

/** What a link says somebody wants to tell, if it says so. */
export function kindAsked(asked: string | undefined): ReportKind | undefined {
  return reportKinds.find((kind) => kind === asked)
}

/** Where the sealed parts of a report stand. Nobody's id is in it. */
export function placeOf(reportId: string, column: 'words' | 'reply_to') {
  return { table: 'content_report', column, row: reportId, person: 'nobody' }
}
