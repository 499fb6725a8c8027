import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Pack } from '../../packs/contract.ts'
import type { Questionnaire } from '../../packs/questionnaire.contract.ts'
import { questionsOf } from '../../packs/questions.contract.ts'
import { AskedAs } from '../parts/asked-as.tsx'
import { SettingsFrame } from '../parts/settings-frame.tsx'
import { SwitchForm } from '../parts/switch-form.tsx'

type Props = { page: PageContext; pack: Pack; questionnaire: Questionnaire; on: boolean }

/** An instrument in the service's own words, as a person is asked, before it is turned on. */
export function PreviewScreen({ page, pack, questionnaire, on }: Props) {
  const t = textOf(page.language)
  const questions = questionsOf(questionnaire)
  return (
    <SettingsFrame page={page} pack={pack} heading={t('measureSettings.preview')}>
      <p>{t('measureSettings.previewLead')}</p>
      {questions.map((question, at) => (
        <AskedAs
          key={question.code}
          question={question}
          leadIn={question.leadIn === questions[at - 1]?.leadIn ? undefined : question.leadIn}
        />
      ))}
      <p>{questionnaire.copyright}</p>
      <SwitchForm
        action={`/service/measures/${pack.pack.id}/switch`}
        on={on}
        body={t(on ? 'measureSettings.turnOffBody' : 'measureSettings.turnOnBody')}
        label={t(on ? 'measureSettings.turnOff' : 'measureSettings.turnOn')}
        primary={!on}
      />
    </SettingsFrame>
  )
}
