import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { type Exercise, type Length, lengths } from '../../contract.ts'
import { Checked } from '../../library/parts/checked.tsx'
import { ContentText } from '../../library/parts/content-text.tsx'
import { SafetyLines } from '../../library/parts/safety-lines.tsx'
import { fieldsAsked } from '../answers.rules.ts'
import type { Worksheet } from '../contract.ts'
import { typedFrom } from '../inputs.rules.ts'
import { ExerciseForm } from '../parts/exercise-form.tsx'
import { ChangedElsewhere, Stopped } from '../parts/exercise-notes.tsx'
import { ExercisePlayer } from '../parts/exercise-player.tsx'
import { ExerciseSteps } from '../parts/exercise-steps.tsx'
import { MadeList } from '../parts/made-list.tsx'
import { problemList } from '../parts/problem-text.ts'
import { stepsOf } from '../steps.rules.ts'

export type ExerciseScreenProps = {
  page: PageContext
  exercise: Exercise
  /** Where anyone reads it, and why we say it. */
  about: string
  length: Length
  step: number
  /** True when somebody comes back to where they stopped. */
  resumed: boolean
  person: string
  formKey: string
  worksheet: Worksheet | undefined
  newId: string
  made: Worksheet[]
  /** The versions that stood on the page that is shown again. */
  after?: string[]
  typed?: Typed
  problems?: Problem[]
}

export function ExerciseScreen({
  page,
  exercise,
  length,
  step,
  worksheet,
  problems = [],
  ...props
}: ExerciseScreenProps) {
  const t = textOf(page.language)
  const steps = stepsOf(exercise.steps[length])
  const head = worksheet?.heads[0]
  const query = worksheet && exercise.keeps === 'many' ? `&worksheet=${worksheet.id}` : ''
  const asked = fieldsAsked(exercise.fields, length)
  return (
    <PersonPage page={page} title={exercise.title} current="/programme" islands={['player', 'kept']}>
      {problems.length > 0 && (
        <ErrorSummary title={t('common.problem')} errors={problemList(t, problems, asked)} />
      )}
      <Heading level={1} caption={t('worksheet.kind')}>
        {exercise.title}
      </Heading>
      <ContentText text={exercise.body} />
      {exercise.room && (
        <>
          <p>{t('worksheet.roomBody')}</p>
          <Button href={exercise.room}>{t('worksheet.roomGo')}</Button>
        </>
      )}
      {worksheet && worksheet.heads.length > 1 && <ChangedElsewhere worksheet={worksheet} />}
      <SafetyLines tags={exercise.safety} />
      <Tabs
        label={t('worksheet.lengths')}
        items={lengths.map((each) => ({
          href: `/exercises/${exercise.id}?length=${each}${query}`,
          label:
            each === 'full'
              ? t('worksheet.full', { minutes: exercise.minutes.full })
              : t(each === 'bad-day' ? 'worksheet.badDay' : 'worksheet.twoMinutes'),
          current: each === length,
        }))}
      />
      <section id="steps">
        <Heading level={2}>{t('worksheet.whatToDo')}</Heading>
        {props.resumed && step > 0 && <Stopped step={step} />}
        <ExerciseSteps steps={steps} step={step} />
      </section>
      {exercise.player && (
        <section>
          <Heading level={2}>{t('worksheet.player')}</Heading>
          <ExercisePlayer player={exercise.player} length={length} />
        </section>
      )}
      <ExerciseForm
        exercise={exercise}
        count={steps.length}
        length={length}
        step={step}
        formKey={props.formKey}
        person={props.person}
        worksheet={worksheet?.id ?? props.newId}
        after={props.after ?? (head ? [head.id] : [])}
        kept={head?.answers ?? {}}
        typed={props.typed ?? typedFrom(asked, head?.answers ?? {})}
        problems={problems}
      />
      <section>
        <Heading level={2}>{t('worksheet.wrong')}</Heading>
        <ContentText text={exercise.ifItFeelsWrong} />
      </section>
      {exercise.transcript && (
        <Details summary={t('worksheet.transcript')}>
          <ContentText text={exercise.transcript} />
        </Details>
      )}
      {props.made.length > 0 && (
        <section>
          <Heading level={2}>{t('worksheet.mine')}</Heading>
          <MadeList made={props.made} titleOf={() => exercise.title} fieldsOf={() => exercise.fields} />
        </section>
      )}
      <p>
        <a href={`/toolbox/${exercise.id}/how`}>{t('toolbox.how')}</a>
      </p>
      <p>
        <a href={props.about}>{t('worksheet.aboutIt')}</a>
      </p>
      <Checked item={exercise} />
    </PersonPage>
  )
}
