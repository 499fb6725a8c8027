import { useText } from '../../../language/text.tsx'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { FieldGroup } from '../../../ui/field-group/field-group.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { lengths, type Reminders, usualZone } from '../contract.ts'
import { clockTime } from '../rules.ts'
import { DeviceOffer } from './device-offer.tsx'
import { problemText } from './problem-text.ts'

type Props = {
  reminders: Reminders | undefined
  devices: number
  formKey: string
  pushKey: string | undefined
  typed: Typed | undefined
  problems: Problem[]
}

const days = [1, 2, 3, 4, 5, 6, 7] as const
/** What most people leave as it is. */
const fewer = ['time-2', 'time-3', 'quiet-from', 'quiet-until', 'zone']
const lengthTexts = {
  '4-weeks': 'reminders.length4',
  '12-weeks': 'reminders.length12',
  'until-stopped': 'reminders.lengthStop',
} as const

/** When, how, and for how long. What was typed, else what is set, else something quiet to begin with. */
export function Choices({ reminders, devices, formKey, pushKey, typed, problems }: Props) {
  const t = useText()
  const values = typed ?? startingWith(reminders)
  const text = (name: string) => String(values[name] ?? '')
  const error = (name: string) => {
    const problem = problems.find((each) => each.field === name && each.code !== 'pause')
    return problem && problemText(t, problem)
  }
  const time = (name: string, label: string, more: { optionalLabel?: string; hint?: string } = {}) => (
    <TextField
      name={name}
      type="time"
      label={label}
      value={text(name)}
      error={error(name)}
      width="medium"
      {...more}
    />
  )
  return (
    <form method="post" action="/reminders" novalidate>
      <input type="hidden" name="key" value={formKey} />
      <Stack gap="l">
        <div>
          <Radios
            name="way"
            legend={t('reminders.way')}
            value={text('way')}
            error={error('way')}
            options={[
              { value: 'mail', label: t('reminders.mail'), hint: t('reminders.mailHint') },
              ...(pushKey
                ? [{ value: 'push', label: t('reminders.push'), hint: t('reminders.pushHint') }]
                : []),
            ]}
          />
          {pushKey && <DeviceOffer pushKey={pushKey} known={devices > 0} />}
        </div>
        <Checkboxes
          name="days"
          legend={t('reminders.days')}
          values={[values.days ?? []].flat()}
          error={error('days')}
          options={days.map((day) => ({ value: String(day), label: t(`reminders.day${day}`) }))}
        />
        {time('time-1', t('reminders.time1'))}
        <Radios
          name="length"
          legend={t('reminders.length')}
          value={text('length')}
          error={error('length')}
          options={lengths.map((value) => ({ value, label: t(lengthTexts[value]) }))}
        />
        <Details summary={t('reminders.more')} open={fewer.some(error)}>
          <Stack gap="m">
            {time('time-2', t('reminders.time2'), { optionalLabel: t('reminders.optional') })}
            {time('time-3', t('reminders.time3'), { optionalLabel: t('reminders.optional') })}
            <FieldGroup legend={t('reminders.quiet')}>
              {time('quiet-from', t('reminders.quietFrom'))}
              {time('quiet-until', t('reminders.quietUntil'), { hint: t('reminders.quietHint') })}
            </FieldGroup>
            <TextField
              name="zone"
              label={t('reminders.zone')}
              hint={t('reminders.zoneHint')}
              value={text('zone')}
              error={error('zone')}
              spellcheck={false}
              width="medium"
            />
          </Stack>
        </Details>
        <p>{t('reminders.neutral')}</p>
        <Button>{t('reminders.save')}</Button>
      </Stack>
    </form>
  )
}

function startingWith(reminders: Reminders | undefined): Typed {
  if (!reminders)
    return {
      days: days.map(String),
      'time-1': '11:00',
      'quiet-from': '21:00',
      'quiet-until': '08:00',
      zone: usualZone,
      length: '4-weeks',
    }
  const { way, times, quiet, zone, untilOn, ...plan } = reminders.plan
  return {
    way,
    days: plan.days.map(String),
    ...Object.fromEntries(times.map((at, place) => [`time-${place + 1}`, clockTime(at)])),
    'quiet-from': clockTime(quiet.from),
    'quiet-until': clockTime(quiet.until),
    zone,
    length: untilOn ? '4-weeks' : 'until-stopped',
  }
}
