import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import type { Pack } from '../../packs/contract.ts'
import type { Actor } from '../contract.ts'
import { fieldsOf } from '../parts/problem-text.ts'
import { SettingsFrame } from '../parts/settings-frame.tsx'

type Props = {
  page: PageContext
  pack: Pack
  actor: Actor | undefined
  typed?: Typed
  problems?: Problem[]
}

/** Who acts on answers, named by an administrator. */
export function WhoActsScreen({ page, pack, actor, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const { value, error } = fieldsOf(t, typed ?? typedOf(actor), problems)
  const field = (name: string, label: string, hint?: string) => (
    <TextField name={name} label={label} hint={hint} value={value(name)} error={error(name)} />
  )
  return (
    <SettingsFrame page={page} pack={pack} heading={t('measureSettings.who')} problems={problems}>
      <p>{t('measureSettings.whoLead')}</p>
      <p>{t('measureSettings.whoAgreed')}</p>
      <form method="post" action={`/service/measures/${pack.pack.id}/who`} novalidate>
        {field('name', t('measureSettings.whoName'))}
        {field('role', t('measureSettings.whoRole'))}
        {field('read-within', t('measureSettings.whoRead'), t('measureSettings.whoReadHint'))}
        <TextField
          name="phone"
          type="tel"
          width="medium"
          label={t('measureSettings.whoPhone')}
          value={value('phone')}
          error={error('phone')}
        />
        <Button type="submit">{t('common.save')}</Button>
      </form>
    </SettingsFrame>
  )
}

const typedOf = (actor: Actor | undefined): Typed =>
  actor ? { name: actor.name, role: actor.role, 'read-within': actor.readWithin, phone: actor.phone } : {}
