import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { DateField } from '../../../../ui/date-field/date-field.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import type { Pack } from '../../packs/contract.ts'
import type { OwnText } from '../contract.ts'
import { askedOf, typedOf } from '../own-text.rules.ts'
import { fieldsOf } from '../parts/problem-text.ts'
import { QuestionWords } from '../parts/question-words.tsx'
import { SettingsFrame } from '../parts/settings-frame.tsx'

type Props = {
  page: PageContext
  pack: Pack
  own: OwnText | undefined
  typed?: Typed
  problems?: Problem[]
}

/** Where a service's own licensed words are typed, with what lets it show them. */
export function OwnWordsScreen({ page, pack, own, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const fields = fieldsOf(t, typed ?? (own ? typedOf(own.text, own.confirmedBy) : {}), problems)
  const { value, error } = fields
  const asked = askedOf(pack)
  const field = (name: string, label: string, hint?: string) => (
    <TextField name={name} label={label} hint={hint} value={value(name)} error={error(name)} />
  )
  return (
    <SettingsFrame page={page} pack={pack} heading={t('measureSettings.words')} problems={problems}>
      <p>{t('measureSettings.wordsLead')}</p>
      {own && <p>{t('measureSettings.wordsOff')}</p>}
      <form
        method="post"
        action={`/service/measures/${pack.pack.id}/words`}
        id="words"
        tabindex={-1}
        novalidate
      >
        <Heading level={2}>{t('measureSettings.licence')}</Heading>
        {field('holder', t('measureSettings.licenceHolder'))}
        {field('reference', t('measureSettings.licenceReference'), t('measureSettings.licenceReferenceHint'))}
        <DateField
          name="agreed"
          legend={t('measureSettings.licenceAgreed')}
          error={error('agreed')}
          value={{ day: value('agreed-day'), month: value('agreed-month'), year: value('agreed-year') }}
          labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
        />
        {field('confirmed-by', t('measureSettings.licenceBy'), t('measureSettings.licenceByHint'))}
        {field('copyright', t('measureSettings.copyright'), t('measureSettings.copyrightHint'))}
        <Heading level={2}>{t('measureSettings.questionsHeading')}</Heading>
        {asked.length > 1 && <p>{t('measureSettings.sameHint')}</p>}
        {field('lead-in', t('measureSettings.leadIn'))}
        {asked.map((each, at) => (
          <QuestionWords key={each.code} asked={each} number={at + 1} fields={fields} />
        ))}
        <Button type="submit">{t('measureSettings.saveWords')}</Button>
      </form>
    </SettingsFrame>
  )
}
