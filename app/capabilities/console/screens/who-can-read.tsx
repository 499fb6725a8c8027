import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { ConsoleTabs } from '../parts/console-tabs.tsx'

const said = ['you', 'nobody', 'holds', 'seen', 'court', 'lost', 'export'] as const

export function WhoCanReadScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('console.who.title')} current="/console">
      <ConsoleTabs current="/console/who-can-read" />
      <Stack gap="l">
        <Heading level={1}>{t('console.who.title')}</Heading>
        {said.map((part) => (
          <section key={part}>
            <Heading level={2}>{t(`console.who.${part}`)}</Heading>
            <p>{t(`console.who.${part}Body`)}</p>
          </section>
        ))}
      </Stack>
    </ProfessionalPage>
  )
}
