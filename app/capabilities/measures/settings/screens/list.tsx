import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TaskList } from '../../../../ui/task-list/task-list.tsx'
import { ServiceTabs } from '../../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../../workspaces/service/shell.tsx'
import type { Pack } from '../../packs/contract.ts'
import type { SiteSettings } from '../contract.ts'
import { SwitchForm } from '../parts/switch-form.tsx'
import { standingOf } from '../rules.ts'

type Props = { page: PageContext; packs: readonly Pack[]; site: SiteSettings; offEverywhere: boolean }

const groups = [
  ['open', 'measureSettings.open', 'measureSettings.openLead'],
  ['off-until-named', 'measureSettings.named', 'measureSettings.namedLead'],
  ['gated', 'measureSettings.gated', 'measureSettings.gatedLead'],
] as const

/** Every instrument that Concord knows, and whether this service offers it. */
export function MeasureSettingsScreen({ page, packs, site, offEverywhere }: Props) {
  const t = textOf(page.language)
  const on = !site.allOff
  return (
    <ServicePage page={page} title={t('measureSettings.title')} current="/service">
      <Heading level={1} caption={site.service.name}>
        {t('measureSettings.title')}
      </Heading>
      <ServiceTabs current="/service/measures" />
      <p>{t('measureSettings.lead')}</p>
      <p>{t('measureSettings.notReviewedAll')}</p>
      {groups.map(([offered, heading, lead]) => (
        <section key={offered}>
          <Heading level={2}>{t(heading)}</Heading>
          <p>{t(lead)}</p>
          <TaskList
            items={packs
              .filter(({ pack }) => pack.offered === offered)
              .map((each) => {
                const standing = standingOf(each, offEverywhere ? { ...site, allOff: true } : site)
                return {
                  href: `/service/measures/${each.pack.id}`,
                  title: each.pack.title,
                  hint: each.pack.about,
                  status: t(`measureSettings.state-${standing}`),
                  done: standing === 'on',
                }
              })}
          />
        </section>
      ))}
      <Heading level={2}>{t(on ? 'measureSettings.allOn' : 'measureSettings.allOff')}</Heading>
      <SwitchForm
        action="/service/measures/switch"
        on={on}
        body={t(on ? 'measureSettings.allOffBody' : 'measureSettings.allOnBody')}
        label={t(on ? 'measureSettings.allTurnOff' : 'measureSettings.allTurnOn')}
      />
      <Heading level={2}>{t('measureSettings.everywhere')}</Heading>
      <SwitchForm
        action="/service/measures/everywhere"
        on={!offEverywhere}
        body={t(offEverywhere ? 'measureSettings.everywhereOff' : 'measureSettings.everywhereOn')}
        label={t(offEverywhere ? 'measureSettings.everywhereTurnOn' : 'measureSettings.everywhereTurnOff')}
      />
    </ServicePage>
  )
}
