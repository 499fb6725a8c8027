import { useText } from '../../../language/text.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { type Line, longestOf } from '../contract.ts'
import type { Boxes } from './check-in-boxes.tsx'
import { lineTitle } from './texts.ts'

type Props = Boxes & { line: Line; whoReads: string }

/** A line of words, under what it asks. */
export function WordBox({ line, value, error, whoReads }: Props) {
  const t = useText()
  return (
    <TextArea
      name={line}
      label={lineTitle(t, line)}
      value={value(line)}
      error={error(line)}
      rows={line.startsWith('topic-') ? 3 : 6}
      maxLength={longestOf(line)}
      whoReads={whoReads}
      nobodyWatches={t('safety.nobodyWatches.short')}
      helpHref="/help-now"
      helpLabel={t('common.helpNow')}
    />
  )
}
