import { useText } from '../../../language/text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { longestWords } from '../forms.contract.ts'
import { type Act, AnswerForm } from './act.tsx'
import { FreeText } from './free-text.tsx'
import { problemText } from './texts.ts'
import type { Tried } from './tried.ts'

/** A no, with a reason or without. */
export function SayNo({ version, tried, ...act }: Act & { version: string; tried: Tried | undefined }) {
  const t = useText()
  const mine = tried?.form === 'answer' && tried.typed.version === version ? tried : undefined
  const problem = mine?.problems.find(({ field }) => field === 'reason')
  return (
    <Details summary={t('sharedPlan.sayNo')} open={problem !== undefined}>
      <AnswerForm
        {...act}
        version={version}
        answer="no"
        kind="secondary"
        before={
          <FreeText
            room={act.room}
            id={`reason-${version}`}
            name="reason"
            label={t('sharedPlan.reason')}
            rows={3}
            most={longestWords}
            error={problem && problemText(t, problem)}
            value={mine?.words('reason')}
          />
        }
      >
        {t('sharedPlan.reasonSend')}
      </AnswerForm>
    </Details>
  )
}
