import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FieldGroup } from '../../../ui/field-group/field-group.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import { ProblemSummary } from '../parts/problem-summary.tsx'
import { problemText } from '../parts/problem-text.ts'

type Props = {
  page: PageContext
  /** The pack of help-now numbers that this copy carries. */
  pack: { region: string; name: string }
  typed: Typed
  problems?: Problem[]
  saved?: boolean
}

const lines = ['service', 'controller', 'contact', 'retention'] as const

export function SettingsScreen({ page, pack, typed, problems = [], saved = false }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? (typed[name] as string) : undefined)
  const error = (name: string) => problemText(t, problems, name)
  return (
    <ServicePage page={page} title={t('serviceSetup.settings')} current="/service">
      <ProblemSummary problems={problems} />
      {saved && <Notification kind="success" heading={t('serviceSetup.saved')} />}
      <Heading level={1}>{t('serviceSetup.settings')}</Heading>
      <ServiceTabs current="/service/settings" />
      <p>{t('serviceSetup.settingsIntro')}</p>
      <form method="post" action="/service/settings" novalidate>
        {lines.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`serviceSetup.${name}`)}
            hint={t(`serviceSetup.${name}Hint`)}
            value={value(name)}
            error={error(name)}
          />
        ))}
        <TextField
          name="phone"
          type="tel"
          width="medium"
          label={t('serviceSetup.phone')}
          hint={t('serviceSetup.phoneHint')}
          value={value('phone')}
          error={error('phone')}
        />
        <TextField
          name="staff-support"
          label={t('serviceSetup.staffSupport')}
          optionalLabel={t('serviceSetup.optional')}
          hint={t('serviceSetup.staffSupportHint')}
          value={value('staff-support')}
          error={error('staff-support')}
        />
        <FieldGroup legend={t('serviceSetup.safety')}>
          <p class="hint">{t('serviceSetup.safetyHint')}</p>
          <TextField
            name="safety-name"
            label={t('serviceSetup.safetyName')}
            optionalLabel={t('serviceSetup.optional')}
            value={value('safety-name')}
            error={error('safety-name')}
          />
          <TextField
            name="safety-email"
            type="email"
            label={t('serviceSetup.safetyEmail')}
            optionalLabel={t('serviceSetup.optional')}
            value={value('safety-email')}
            error={error('safety-email')}
          />
        </FieldGroup>
        <Radios
          name="region"
          legend={t('serviceSetup.region')}
          hint={t('serviceSetup.regionHint')}
          value={value('region') ?? ''}
          error={error('region')}
          options={[
            { value: pack.region, label: t('serviceSetup.regionIs', { region: pack.name }) },
            { value: '', label: t('serviceSetup.regionNot'), hint: t('serviceSetup.regionNotHint') },
          ]}
        />
        <Radios
          name="minimum-age"
          legend={t('serviceSetup.minimumAge')}
          value={value('minimum-age')}
          error={error('minimum-age')}
          options={[
            { value: '18', label: t('serviceSetup.age18') },
            { value: '16', label: t('serviceSetup.age16'), hint: t('serviceSetup.age16Hint') },
          ]}
        />
        <Button>{t('common.save')}</Button>
      </form>
    </ServicePage>
  )
}
