import type { ComponentChildren } from 'preact'
import { useText } from '../../../../language/text.tsx'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { QuestionPages } from '../../../../ui/question-pages/question-pages.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import type { Question } from '../../packs/questions.contract.ts'
import type { Standing } from '../contract.ts'
import { QuestionField } from './question-field.tsx'
import { valueInWords } from './value-words.ts'

export type FormKeys = { formKey: string; person: string; response: string; after: string[] }

type Props = FormKeys & {
  base: string
  questions: readonly Question[]
  /** The question that stands alone on a phone; none: all stand on one page. */
  now: string | undefined
  standing: ReadonlyMap<string, Standing>
  typed: Typed
  problems: readonly Problem[]
  /** On a page that a device keeps, the browser fills in whose form it is. */
  kept?: 'offline'
  end?: ComponentChildren
}

const to = (code: string) => `?at=${code}`

/** All questions of an instrument in one form. Each button keeps what is on the page and leads on from it. */
export function FillForm({ base, questions, now, standing, typed, problems, kept, end, ...keys }: Props) {
  const t = useText()
  const count = questions.length
  const check = (
    <Button name="go" value={to('review')}>
      {t('measures.toCheck')}
    </Button>
  )
  const at = questions.findIndex(({ code }) => code === now)
  const pages = questions.map((question, index) => {
    const [before, after] = [questions[index - 1], questions[index + 1]]
    const lead = question.leadIn !== questions[index - 1]?.leadIn ? question.leadIn : undefined
    return {
      key: question.code,
      caption: t('measures.questionOf', { number: index + 1, count }),
      question: (
        <>
          {question.leadIn && (
            <p class={lead ? 'question-lead' : 'question-lead question-lead-again'} dir="auto">
              {question.leadIn}
            </p>
          )}
          <QuestionField
            question={question}
            typed={typed}
            problems={problems}
            hint={twice(question, standing.get(question.code))}
          />
        </>
      ),
      acts: (
        <Actions>
          {after ? (
            <Button name="go" value={to(after.code)}>
              {t('measures.next')}
            </Button>
          ) : (
            check
          )}
          {before && (
            <Button kind="secondary" name="go" value={to(before.code)}>
              {t('measures.back')}
            </Button>
          )}
        </Actions>
      ),
    }
  })
  function twice(question: Question, found: Standing | undefined): string | undefined {
    if (!found || found.others.length === 0) return undefined
    const answers = [found.value, ...found.others].map((value) => valueInWords(t, question, value))
    return t('measures.twoAnswers', { answers: answers.join('; ') })
  }
  return (
    <form method="post" action={base} novalidate data-kept={kept ?? ''} data-measure={base}>
      {/* What the Enter key presses. */}
      <button type="submit" hidden name="go" value={to(questions[at + 1]?.code ?? 'review')}>
        {t('measures.next')}
      </button>
      <HiddenKeys {...keys} />
      <QuestionPages pages={pages} now={now} acts={<Actions>{check}</Actions>} />
      {end}
    </form>
  )
}

/** What the form of an instrument carries beside its answers. */
export function HiddenKeys({ formKey, person, response, after }: FormKeys) {
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="response" value={response} />
      {after.map((id) => (
        <input type="hidden" name="after" value={id} key={id} />
      ))}
      <input type="hidden" name="device-at" value="" />
    </>
  )
}
