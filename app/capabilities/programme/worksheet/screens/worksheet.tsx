import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Exercise } from '../../contract.ts'
import type { Worksheet } from '../contract.ts'
import { nameOf } from '../parts/exercise-names.ts'
import { TwoVersions } from '../parts/two-versions.tsx'
import { WorksheetDocument } from '../parts/worksheet-document.tsx'

type Props = {
  page: PageContext
  worksheet: Worksheet
  exercise: Exercise | undefined
  /** Whether the exercise can still be done. */
  doable: boolean
  formKeys: string[]
}

export function WorksheetScreen({ page, worksheet, exercise, doable, formKeys }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const { id, heads, putAwayAt } = worksheet
  const twice = heads.length > 1
  const name = nameOf(t, exercise)
  const many = exercise?.keeps === 'many'
  const change = `/exercises/${worksheet.exercise}${many ? `?worksheet=${id}` : ''}`
  return (
    <PersonPage page={page} title={name} current="/programme" wide={twice}>
      <Heading level={1} caption={t('worksheet.madeTitle')}>
        {name}
      </Heading>
      {putAwayAt && (
        <Notification heading={t('worksheet.isAway', { day: shortDay(putAwayAt, tag) })}>
          <form method="post" action={`/made/${id}/back`}>
            <Button kind="secondary">{t('worksheet.bringBack')}</Button>
          </form>
        </Notification>
      )}
      {!exercise && <p>{t('worksheet.goneExerciseBody')}</p>}
      {twice ? (
        <section>
          <Heading level={2}>{t('worksheet.conflictTitle')}</Heading>
          <TwoVersions
            worksheet={worksheet}
            exercise={exercise}
            formKeys={formKeys}
            editable={exercise !== undefined}
          />
        </section>
      ) : (
        <>
          <WorksheetDocument exercise={exercise} answers={heads[0]?.answers ?? {}} />
          <p class="hint">
            {t('worksheet.lastChanged', { day: shortDay(worksheet.changedAt, tag) })}.{' '}
            {t('sharing.onlyYouUntil')}
          </p>
          <Actions>
            {exercise && (
              <Button href={doable ? change : `/made/${id}/both`}>{t('worksheet.changeIt')}</Button>
            )}
            {doable && many && (
              <Button kind="secondary" href={`/exercises/${worksheet.exercise}`}>
                {t('worksheet.newOne')}
              </Button>
            )}
            <Button kind="secondary" href={`/made/${id}/print`}>
              {t('worksheet.print')}
            </Button>
            <Button kind="secondary" href={`/sharing/new?item=${id}`}>
              {t('sharing.shareThis')}
            </Button>
            {doable && (
              <Button kind="quiet" href={`/toolbox/${worksheet.exercise}/how`}>
                {t('toolbox.how')}
              </Button>
            )}
          </Actions>
        </>
      )}
      <p>
        <a href={`/made/${id}/earlier`}>{t('worksheet.earlier')}</a>
      </p>
      {!putAwayAt && (
        <form method="post" action={`/made/${id}/away`}>
          <Button kind="quiet">{t('worksheet.putAway')}</Button>
          <p class="hint">{t('worksheet.putAwayHint')}</p>
        </form>
      )}
      <p>
        <a href="/made">{t('worksheet.madeTitle')}</a>
      </p>
    </PersonPage>
  )
}
