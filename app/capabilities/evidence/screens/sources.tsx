import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { EvidencePage } from '../../../workspaces/evidence/shell.tsx'
import type { Work } from '../contract.ts'
import { EvidenceTabs } from '../parts/evidence-tabs.tsx'

export function SourcesScreen({ page, works }: { page: PageContext; works: Work[] }) {
  const t = textOf(page.language)
  return (
    <EvidencePage page={page} title={t('evidence.sources')} current="/evidence">
      <Heading level={1}>{t('evidence.sources')}</Heading>
      <EvidenceTabs current="/evidence/sources" />
      <p>{t('evidence.sourcesIntro')}</p>
      <Stack>
        {works.map(({ id, kind, what, identifier, facts, seen }) => (
          <Card key={id} heading={what}>
            {facts.length > 0 && (
              <ul>
                {facts.map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
              </ul>
            )}
            <SummaryList
              rows={[
                { key: t('evidence.kind'), value: kind },
                { key: t('evidence.identifier'), value: identifier },
                { key: t('evidence.seen'), value: seen },
              ]}
            />
          </Card>
        ))}
      </Stack>
    </EvidencePage>
  )
}
