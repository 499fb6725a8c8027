import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { afterOf } from '../../rules.ts'
import type { BodyMap } from '../contract.ts'
import { BodyMapView } from '../parts/body-map-view.tsx'
import { KindFields } from '../parts/kind-fields.tsx'
import { problemText } from '../parts/problem-text.ts'
import { regionName } from '../parts/texts.ts'
import type { Region } from '../regions.contract.ts'
import { says } from '../rules.ts'

type Props = {
  page: PageContext
  formKey: string
  now: BodyMap | undefined
  /** The places that are asked about: those that are marked, and those that somebody has just written about. */
  places: Region[]
  typed?: Typed
  problems?: Problem[]
}

/** What it is like in single places, each folded away until it is wanted. */
export function KindsScreen({ page, formKey, now, places, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const problem = (field: string) => {
    const code = problems.find((each) => each.field === field)?.code
    return code && problemText(t, code)
  }
  const elsewhere = problems.some(({ code }) => code === 'changed-elsewhere')
  return (
    <PersonPage page={page} title={t('bodyMap.kindsTitle')} current="/story">
      {problems.length > 0 && (
        <ErrorSummary
          title={t('common.problem')}
          errors={problems.map(({ field, code }) => ({
            href: `#${/^(kind|words)-/.test(field) ? field : 'places'}`,
            text: problemText(t, code),
          }))}
        />
      )}
      <BackLink href="/story/body">{t('bodyMap.back')}</BackLink>
      <Heading level={1}>{t('bodyMap.kindsTitle')}</Heading>
      <p>{t('bodyMap.kindsIntro')}</p>
      {elsewhere && (
        <Notification kind="information" heading={t('sharedStory.standsNow')}>
          {now ? <BodyMapView map={now} voice="own" /> : <p>{t('bodyMap.notAsked')}</p>}
        </Notification>
      )}
      <form method="post" action="/story/body/kinds" id="places" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="after" value={afterOf(typed ?? {}, problems, now)} />
        {places.map((region) => {
          const mark = now?.marks.find((each) => each.region === region)
          const ticked = typed ? [typed[`kind-${region}`] ?? []].flat() : (mark?.kinds ?? [])
          const words = typed ? String(typed[`words-${region}`] ?? '') : mark?.words
          const errors = { kind: problem(`kind-${region}`), words: problem(`words-${region}`) }
          const place = regionName(t, region, 'own')
          const open = ticked.length > 0 || Boolean(words) || Boolean(errors.kind) || Boolean(errors.words)
          return (
            <div key={region}>
              <input type="hidden" name="place" value={region} />
              <Details summary={place} open={open || (mark !== undefined && says(mark))}>
                <KindFields
                  legend={t('bodyMap.kindsIn', { place })}
                  of={`-${region}`}
                  ticked={ticked}
                  words={words}
                  errors={errors}
                />
              </Details>
            </div>
          )
        })}
        <Actions>
          <Button type="submit">{t('bodyMap.kindsSave')}</Button>
          <Button kind="quiet" href="/story#body-map">
            {t('bodyMap.kindsDone')}
          </Button>
        </Actions>
      </form>
    </PersonPage>
  )
}
