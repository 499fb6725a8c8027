import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import type { Overview } from '../overview.contract.ts'
import { Choices } from '../parts/choices.tsx'
import { FilledList } from '../parts/filled-list.tsx'
import { ToFillNow } from '../parts/to-fill.tsx'

type Props = {
  page: PageContext
  overview: Overview
  keyOf: () => string
  typed?: Typed
  problems?: Problem[]
}

/** Measures of a person: what there is, what was, and how often they want to be asked. */
export function OverviewScreen({ page, overview, keyOf, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { choice, resting, others, filled } = overview
  const until = choice.break?.until
  return (
    <PersonPage page={page} title={t('measures.title')} current="/check-in">
      <Problems
        problems={problems}
        textOf={({ field, code }) =>
          field === 'length'
            ? t('measures.problemLength')
            : t(code === 'past' ? 'measures.problemPast' : 'measures.problemDate')
        }
      />
      <Heading level={1}>{t('measures.title')}</Heading>
      <p>{t('measures.intro')}</p>
      <p>{t('measures.onlyYou')}</p>
      <Stack gap="l">
        {resting && (
          <Notification heading={t('measures.restNow')}>
            <p>
              {until
                ? t('measures.restUntil', { day: shortDay(new Date(`${until}T12:00Z`), page.language.tag) })
                : t('measures.restNoEnd')}
            </p>
            <form method="post" action="/measures/break/end">
              <Button kind="secondary">{t('measures.restEnd')}</Button>
            </form>
          </Notification>
        )}
        <ToFillNow {...overview} keyOf={keyOf} />
        <section>
          <Heading level={2}>{t('measures.before')}</Heading>
          {filled.length === 0 ? (
            <p>{t('measures.beforeNone')}</p>
          ) : (
            <>
              <FilledList filled={filled} />
              <p>
                <a href="/measures/filled">{t('measures.beforeAll')}</a>
              </p>
            </>
          )}
          <p>
            <a href="/patterns">{t('measures.patterns')}</a>
          </p>
        </section>
        {others.length > 0 && (
          <section>
            <Heading level={2}>{t('measures.anyTime')}</Heading>
            <p>{t('measures.anyTimeBody')}</p>
            <LinkList items={others.map(({ href, title, about }) => ({ href, title, hint: about }))} />
          </section>
        )}
        <Choices {...overview} keyOf={keyOf} typed={typed} problems={problems} />
      </Stack>
    </PersonPage>
  )
}
