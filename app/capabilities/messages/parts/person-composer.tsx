import type { ComponentChildren } from 'preact'
import { useText } from '../../../language/text.tsx'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/checkboxes/checkboxes.tsx'
import { FieldGroup } from '../../../ui/field-group/field-group.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { longestMessage } from '../contract.ts'
import { problemText, typedInto } from './texts.ts'

type Props = {
  action: string
  team: { id: string; name: string }
  formKey: string
  /** Whether sending shares messages with the team, and whether there is something earlier to share with it. */
  shares: false | 'first' | 'again'
  typed: Typed
  problems: readonly Problem[]
  children?: ComponentChildren
}

/** Where a person writes. What sending shares is said before. */
export function PersonComposer({ action, team, formKey, shares, typed, problems, children }: Props) {
  const t = useText()
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="key" value={formKey} />
      {children}
      <TextArea
        name="words"
        label={t('messages.words')}
        hint={t('messages.wordsHint')}
        value={typedInto(typed, 'words')}
        error={problemText(t, problems, 'words')}
        rows={6}
        maxLength={longestMessage}
        whoReads={t('messages.teamReads', { team: team.name })}
        nobodyWatches={t('safety.nobodyWatches.short')}
        helpHref="/help-now"
        helpLabel={t('safety.help.fieldLabel')}
      />
      {shares && (
        <FieldGroup legend={t('messages.shareTitle', { team: team.name })}>
          {shares === 'again' && <p>{t('messages.shareAgain', { team: team.name })}</p>}
          <p>{t('messages.shareBody')}</p>
          <Radios
            name="length"
            legend={t('messages.shareLength')}
            value={typedInto(typed, 'length') ?? '52-weeks'}
            error={problemText(t, problems, 'length')}
            options={[
              { value: '52-weeks', label: t('messages.share52') },
              { value: '26-weeks', label: t('messages.share26') },
              { value: '12-weeks', label: t('messages.share12') },
            ]}
          />
          {shares === 'again' && (
            <Checkbox
              name="earlier"
              value="yes"
              label={t('messages.shareEarlier')}
              checked={typedInto(typed, 'earlier') === 'yes'}
            />
          )}
        </FieldGroup>
      )}
      <Button type="submit">{t(shares ? 'messages.sendShare' : 'messages.send')}</Button>
    </form>
  )
}
