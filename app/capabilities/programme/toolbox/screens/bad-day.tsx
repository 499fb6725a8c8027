import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card as CardBox } from '../../../../ui/card/card.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import type { Card, Exercise } from '../../contract.ts'
import { BadDayTools } from '../parts/bad-day-tools.tsx'

type Props = {
  page: PageContext
  tools: { item: Card | Exercise; href: string }[]
  /** What shows the person's own choice where the server cannot. */
  islands?: string[]
}

/** A page that asks for nothing: the flare plan, three exercises, help. */
export function BadDayScreen({ page, tools, islands }: Props) {
  const t = textOf(page.language)
  const Shell = page.signedIn ? PersonPage : PublicPage
  const exercises = tools.flatMap(({ item, href }) => (item.kind === 'exercise' ? [{ item, href }] : []))
  return (
    <Shell page={page} title={t('badDay.title')} islands={islands}>
      <Heading level={1}>{t('badDay.title')}</Heading>
      <Stack gap="l">
        <p>{t('badDay.lead')}</p>
        <CardBox heading={t('badDay.flarePlan')} level={2} href="/flare">
          <p>{t('badDay.flarePlanHint')}</p>
        </CardBox>
        <section hidden={exercises.length === 0 && islands === undefined}>
          <Heading level={2}>{t('badDay.toolsTitle')}</Heading>
          <div data-mine="bad-day">
            <BadDayTools
              tools={exercises.map(({ item, href }) => ({
                id: item.id,
                title: item.title,
                href: page.signedIn ? `/exercises/${item.id}` : href,
                minutes: item.minutes['bad-day'],
              }))}
            />
          </div>
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
