import { useText } from '../../../language/text.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { type Shown, ShownSections } from '../../../workspaces/shown.tsx'
import type { Brief } from '../contract.ts'
import { BriefBody } from './brief-body.tsx'

/** What somebody sees, shown to the person: the brief itself, and the pages that can be opened from it. */
export function AsTheySee({ brief, shown }: { brief: Brief; shown: Shown[] }) {
  const t = useText()
  return (
    <>
      <Card heading={brief.name} level={2}>
        <BriefBody brief={brief} reviewedAt={undefined} />
      </Card>
      {shown.length > 0 && (
        <Details summary={t('sharing.previewPages')}>
          <ShownSections shown={shown} level={2} />
        </Details>
      )}
    </>
  )
}
