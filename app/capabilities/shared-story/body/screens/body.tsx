import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Beside } from '../../../../ui/beside/beside.tsx'
import { BodyPicker } from '../../../../ui/body-figure/body-figure.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkbox } from '../../../../ui/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { TakeBack } from '../../parts/take-back.tsx'
import { afterOf } from '../../rules.ts'
import type { BodyMap } from '../contract.ts'
import { BodyMapView } from '../parts/body-map-view.tsx'
import { KindFields } from '../parts/kind-fields.tsx'
import { PlaceList } from '../parts/place-list.tsx'
import { problemText } from '../parts/problem-text.ts'
import { figureWords } from '../parts/texts.ts'

type Props = {
  page: PageContext
  formKey: string
  now: BodyMap | undefined
  hasHistory: boolean
  typed?: Typed
  problems?: Problem[]
}

/** Where it hurts: a body to tap and a list that does the same, in one form. */
export function BodyScreen({ page, formKey, now, hasHistory, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const problem = (field: string) => {
    const code = problems.find((each) => each.field === field)?.code
    return code && problemText(t, code)
  }
  const chosen = (field: 'place' | 'kind', before: readonly string[]) =>
    typed ? [typed[field] ?? []].flat() : before
  const words = typed ? String(typed.words ?? '') : now?.words
  const elsewhere = problems.some(({ code }) => code === 'changed-elsewhere')
  return (
    <PersonPage page={page} title={t('bodyMap.title')} current="/story" wide>
      {problems.length > 0 && (
        <ErrorSummary
          title={t('common.problem')}
          errors={problems.map(({ field, code }) => ({
            href: `#${['place', 'nowhere', 'kind', 'words'].includes(field) ? field : 'place'}`,
            text: problemText(t, code),
          }))}
        />
      )}
      <BackLink href="/story">{t('sharedStory.back')}</BackLink>
      <Heading level={1}>{t('bodyMap.title')}</Heading>
      <p>{t('bodyMap.intro')}</p>
      {elsewhere && (
        <Notification kind="information" heading={t('sharedStory.standsNow')}>
          {now ? <BodyMapView map={now} voice="own" /> : <p>{t('bodyMap.notAsked')}</p>}
        </Notification>
      )}
      <form method="post" action="/story/body" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="after" value={afterOf(typed ?? {}, problems, now)} />
        <Beside
          picture={
            <>
              <p>
                <a href="#place">{t('bodyMap.useList')}</a>
              </p>
              <BodyPicker words={figureWords(t, 'own')} />
            </>
          }
        >
          <PlaceList
            marked={chosen('place', now?.marks.map(({ region }) => region) ?? [])}
            error={problem('place')}
          />
          <Checkbox
            name="nowhere"
            label={t('bodyMap.nowhere')}
            hint={t('bodyMap.nowhereHint')}
            error={problem('nowhere')}
            checked={typed ? typed.nowhere === 'yes' : now?.nowhere}
          />
          <KindFields
            legend={t('bodyMap.kinds')}
            hint={t('bodyMap.kindsHint')}
            of=""
            ticked={chosen('kind', now?.kinds ?? [])}
            words={words}
            errors={{ kind: problem('kind'), words: problem('words') }}
          />
          <Actions>
            <Button type="submit">{t('bodyMap.save')}</Button>
            <Button kind="quiet" href="/story">
              {t('common.cancel')}
            </Button>
          </Actions>
        </Beside>
      </form>
      {now && (
        <>
          {now.marks.length > 0 && (
            <p>
              <a href="/story/body/kinds">{t('bodyMap.kindsOpen')}</a>
            </p>
          )}
          <TakeBack
            action="/story/body/take-back"
            after={now.id}
            label={t('bodyMap.takeBack')}
            hint={t('bodyMap.takeBackHint')}
          />
        </>
      )}
      {hasHistory && (
        <p>
          <a href="/story/body/earlier">{t('bodyMap.historyLink')}</a>
        </p>
      )}
    </PersonPage>
  )
}
