import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { DeskGroup, DeskLine, DeskSheet } from '../../../ui/desk-sheet/desk-sheet.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { type Control, losses, sirens, tensions } from '../contract.ts'
import { ConsoleTabs } from '../parts/console-tabs.tsx'
import { endsOf } from '../parts/words.ts'

const guide = ['purpose', 'before', 'begin', 'round', 'loss', 'end'] as const
const sizes = ['a4', 'a3'] as const

type Props = { page: PageContext; paper: (typeof sizes)[number] }

export function TeamDeskScreen({ page, paper }: Props) {
  const t = textOf(page.language)
  const group = (title: string, controls: readonly Control[]) => (
    <DeskGroup title={title} paired={controls !== tensions}>
      {controls.map((control) => (
        <DeskLine key={control} name={t(`console.control.${control}.name`)} ends={endsOf(t, control)} />
      ))}
    </DeskGroup>
  )
  return (
    <ProfessionalPage page={page} title={t('console.paper.title')} current="/console">
      <ConsoleTabs current="/console/team-desk" />
      <div class="no-print stack stack-s">
        <Heading level={1}>{t('console.paper.title')}</Heading>
        <p>{t('console.paper.intro')}</p>
        <Tabs
          label={t('console.paper.chosen')}
          items={sizes.map((size) => ({
            href: `/console/team-desk?paper=${size}`,
            label: t(`console.paper.${size}`),
            current: size === paper,
          }))}
        />
      </div>
      <DeskSheet
        title={t('console.paper.title')}
        how={t('console.paper.how')}
        paper={paper}
        foot={<p>{t('console.paper.source')}</p>}
      >
        {group(t('console.tensions'), tensions)}
        {group(t('console.losses'), losses)}
        {group(t('console.sirens'), sirens)}
      </DeskSheet>
      <DeskSheet
        title={t('console.paper.guide')}
        how={t('console.intro')}
        paper="a4"
        foot={<p>{t('console.paper.source')}</p>}
      >
        {guide.map((part) => (
          <DeskGroup key={part} title={t(`console.paper.${part}`)}>
            <p>{t(`console.paper.${part}Body`)}</p>
          </DeskGroup>
        ))}
      </DeskSheet>
    </ProfessionalPage>
  )
}
