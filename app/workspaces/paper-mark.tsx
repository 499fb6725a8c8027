import { useLanguage, useText } from '../language/text.tsx'
import { shortDay } from '../platform/pure/days.ts'
import type { PaperMark } from '../platform/pure/paper-mark.ts'

/** Under an entry that came from paper: who typed it, when, and the day on the sheet. Nothing for any other. */
export function FromPaper({ mark }: { mark: PaperMark | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  if (!mark) return null
  const said = {
    day: shortDay(mark.typedAt, tag),
    on: shortDay(new Date(`${mark.filledOn}T12:00:00Z`), tag),
  }
  const words = mark.by ? t('paper.mark', { name: mark.by, ...said }) : t('paper.markNobody', said)
  return <p class="hint">{mark.changed ? t('paper.markChanged', { mark: words }) : words}</p>
}
