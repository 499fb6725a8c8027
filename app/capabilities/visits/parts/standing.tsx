import { useText } from '../../../language/text.tsx'
import { SideBySide } from '../../../ui/stack/stack.tsx'
import { FromPaper } from '../../../workspaces/paper-mark.tsx'
import type { Entry } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import { EntryWords } from './entry-words.tsx'

type Props = { entry: Entry; names: Map<string, string>; seat: Seat }

/** What an entry says now. Where two wrote at once, both stand side by side until somebody puts them together. */
export function Standing({ entry, names, seat }: Props) {
  const t = useText()
  const shown = entry.heads.map((version) => (
    <EntryWords key={version.id} kind={entry.kind} version={version} names={names} seat={seat} />
  ))
  if (shown.length < 2)
    return (
      <>
        {shown}
        <FromPaper mark={entry.mark} />
      </>
    )
  return (
    <div>
      <p>
        <strong>{t('visits.twoVersions')}</strong>{' '}
        <a class="no-print" href={`${seat.actor.base}/${entry.visitId}/entries/${entry.id}`}>
          {t('visits.twoStand')}
        </a>
      </p>
      <SideBySide>{shown}</SideBySide>
    </div>
  )
}
