import type { ShellProps } from '../../../../workspaces/frame.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'

export type Reader = {
  /** A person in their own room keeps its way about; everybody else has the open page. */
  person: boolean
  /** The base of every absolute address. */
  origin: string
  /** In a demonstration all is shown; elsewhere what no clinician reviewed is there by the service's own decision. */
  demonstration: boolean
  /** What they starred. */
  starred?: ReadonlySet<string>
}

/** A page of the library, in the room of whoever reads it. */
export function LibraryPage({ reader, at, ...shell }: ShellProps & { reader: Reader; at: string }) {
  const found = { ...shell, canonical: `${reader.origin}${at}` }
  return reader.person ? <PersonPage {...found} current="/programme" /> : <PublicPage {...found} steady />
}
