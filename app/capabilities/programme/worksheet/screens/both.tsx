import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { momentInWords } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Exercise, Field } from '../../contract.ts'
import { differing, firstOfEach } from '../answers.rules.ts'
import type { Worksheet } from '../contract.ts'
import { typedFrom } from '../inputs.rules.ts'
import { Answer } from '../parts/answer.tsx'
import { HiddenParts } from '../parts/hidden-parts.tsx'
import { problemList } from '../parts/problem-text.ts'
import { WorksheetFields } from '../parts/worksheet-fields.tsx'

type Props = {
  page: PageContext
  exercise: Exercise
  worksheet: Worksheet
  person: string
  formKey: string
  after?: string[]
  typed?: Typed
  problems?: Problem[]
}

/** Every field at once, and above each what was written in it, where that differs. */
export function BothScreen({
  page,
  exercise,
  worksheet,
  person,
  formKey,
  after,
  typed,
  problems = [],
}: Props) {
  const t = textOf(page.language)
  const { fields } = exercise
  const states = worksheet.heads.map(({ answers }) => answers)
  const different = new Set(differing(fields, states))
  const twice = states.length > 1
  const title = t(twice ? 'worksheet.bothTitle' : 'worksheet.changeIt')
  const above = (field: Field) =>
    different.has(field) && (
      <Notification heading={field.label}>
        {worksheet.heads.map((head) => (
          <div key={head.id}>
            <p class="hint">
              {t('worksheet.conflictOn', { moment: momentInWords(head.writtenAt, page.language.tag) })}
            </p>
            <Answer field={field} answers={head.answers} among={fields} />
          </div>
        ))}
      </Notification>
    )
  return (
    <PersonPage page={page} title={title} current="/programme" islands={['player']}>
      {problems.length > 0 && (
        <ErrorSummary title={t('common.problem')} errors={problemList(t, problems, fields)} />
      )}
      <Heading level={1} caption={exercise.title}>
        {title}
      </Heading>
      <p>{t(twice ? 'worksheet.bothIntro' : 'worksheet.writeIntro')}</p>
      <form method="post" action={`/exercises/${exercise.id}`} novalidate>
        <HiddenParts
          formKey={formKey}
          person={person}
          worksheet={worksheet.id}
          after={after ?? worksheet.heads.map(({ id }) => id)}
        />
        <p>
          {t('worksheet.onlyYou')} {t('safety.nobodyWatches.short')}{' '}
          <a href="/help-now">{t('common.helpNow')}</a>
        </p>
        <WorksheetFields
          fields={fields}
          typed={typed ?? typedFrom(fields, firstOfEach(states))}
          problems={problems}
          whoReads={t('worksheet.onlyYou')}
          above={above}
        />
        <Actions>
          <Button name="go" value="save">
            {t('worksheet.save')}
          </Button>
          <Button kind="quiet" href={`/made/${worksheet.id}`}>
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
    </PersonPage>
  )
}
