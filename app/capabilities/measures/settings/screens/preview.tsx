import { Fragment } from 'preact'
import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { QuestionField } from '../../filling/parts/question-field.tsx'
import type { Pack } from '../../packs/contract.ts'
import type { Questionnaire } from '../../packs/questionnaire.contract.ts'
import { questionsOf } from '../../packs/questions.contract.ts'
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
        <Fragment key={question.code}>
          {question.leadIn && question.leadIn !== questions[at - 1]?.leadIn && (
            <p class="question-lead" dir="auto">
              {question.leadIn}
            </p>
          )}
          <QuestionField question={question} typed={{}} problems={[]} />
        </Fragment>
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
