import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { dayName, timeTyped } from '../parts/hours.ts'
import { ServiceFrame } from '../parts/service-frame.tsx'
import { problemText, typedInto } from '../parts/texts.ts'
import { longestSafeguarding, type Setting } from '../service.contract.ts'

type Props = { page: PageContext; setting: Setting | undefined; typed?: Typed; problems?: Problem[] }

export function HoursScreen({ page, setting, typed = typedOf(setting), problems = [] }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => typedInto(typed, name)
  const error = (name: string) => problemText(t, problems, name)
  const names = {
    opens: t('messages.opens'),
    closes: t('messages.closes'),
    'answer-days': t('messages.answerDays'),
    safeguarding: t('messages.safeguarding'),
    'safeguarding-phone': t('messages.safeguardingPhone'),
  }
  return (
    <ServiceFrame page={page} heading={t('messages.hoursTitle')} problems={problems} names={names}>
      <form method="post" action="/service/messages/hours" novalidate>
        <Checkboxes
          name="days"
          legend={t('messages.workingDays')}
          values={Array.isArray(typed.days) ? typed.days : []}
          error={error('days')}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            label: dayName(day, page.language.tag),
          }))}
        />
        {(['opens', 'closes'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            width="short"
            label={t(`messages.${name}`)}
            hint={t('messages.timeHint')}
            value={value(name)}
            error={error(name)}
          />
        ))}
        <TextField
          name="answer-days"
          width="short"
          inputmode="numeric"
          label={t('messages.answerDays')}
          hint={t('messages.answerHint')}
          value={value('answer-days')}
          error={error('answer-days')}
        />
        <TextArea
          name="safeguarding"
          label={t('messages.safeguarding')}
          hint={t('messages.safeguardingHint')}
          value={value('safeguarding')}
          error={error('safeguarding')}
          maxLength={longestSafeguarding}
          whoReads={t('messages.safeguardingReads')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('safety.help.fieldLabel')}
        />
        <TextField
          name="safeguarding-phone"
          type="tel"
          width="medium"
          label={t('messages.safeguardingPhone')}
          value={value('safeguarding-phone')}
          error={error('safeguarding-phone')}
        />
        <Button type="submit">{t('common.save')}</Button>
      </form>
    </ServiceFrame>
  )
}

function typedOf(setting: Setting | undefined): Typed {
  if (!setting) return {}
  return {
    days: setting.days.map(String),
    opens: timeTyped(setting.opens),
    closes: timeTyped(setting.closes),
    'answer-days': String(setting.answerDays),
    safeguarding: setting.safeguarding,
    'safeguarding-phone': setting.safeguardingPhone,
  }
}
