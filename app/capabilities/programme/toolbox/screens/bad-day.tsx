import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card as CardBox } from '../../../../ui/card/card.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import type { Card, Exercise } from '../../contract.ts'

type Props = { page: PageContext; tools: { item: Card | Exercise; href: string }[] }

/** A page that asks for nothing: the flare plan, three exercises, help. */
export function BadDayScreen({ page, tools }: Props) {
  const t = textOf(page.language)
  const Shell = page.signedIn ? PersonPage : PublicPage
  const exercises = tools.flatMap(({ item, href }) => (item.kind === 'exercise' ? [{ item, href }] : []))
  return (
    <Shell page={page} title={t('badDay.title')}>
      <Heading level={1}>{t('badDay.title')}</Heading>
      <Stack gap="l">
        <p>{t('badDay.lead')}</p>
        <CardBox heading={t('badDay.flarePlan')} level={2} href="/flare">
          <p>{t('badDay.flarePlanHint')}</p>
        </CardBox>
        <section>
          <Heading level={2}>{t('badDay.toolsTitle')}</Heading>
          <Stack>
            {exercises.map(({ item, href }) => {
              const minutes = item.minutes['bad-day']
              return (
                <CardBox
                  key={item.id}
                  heading={item.title}
                  level={3}
                  href={page.signedIn ? `/exercises/${item.id}?length=bad-day` : `${href}?length=bad-day`}
                >
                  <p>{minutes === 1 ? t('badDay.minute') : t('badDay.minutes', { minutes })}</p>
                </CardBox>
              )
            })}
          </Stack>
        </section>
        <p>
          <a href="/help-now#unsafe">{t('badDay.unsafe')}</a>
        </p>
        {page.calm && (
          <form method="post" action="/bad-day/end">
            <Button kind="secondary" type="submit">
              {t('badDay.end')}
            </Button>
          </form>
        )}
        {page.signedIn && (
          <p>
            <a href="/bad-day/set-up">{t('badDay.setUp')}</a>
          </p>
        )}
      </Stack>
    </Shell>
  )
}
