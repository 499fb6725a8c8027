import type { TextKey } from '../../../../language/catalogue.ts'
import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../../ui/stack/stack.tsx'
import type { Overview } from '../overview.contract.ts'
import { NotNow } from './not-now.tsx'

const why = {
  baseline: 'measures.whyBaseline',
  weekly: 'measures.whyWeekly',
  review: 'measures.whyReview',
  'now-and-then': 'measures.whyNowAndThen',
} as const satisfies Record<string, TextKey>

type Props = Pick<Overview, 'due' | 'begun' | 'next' | 'resting'> & { keyOf: () => string }

/** What there is to fill in now, what was begun first. Each can be left for this time. */
export function ToFillNow({ due, begun, next, resting, keyOf }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <>
      {begun.length > 0 && (
        <section>
          <Heading level={2}>{t('measures.begun')}</Heading>
          <Stack>
            {begun.map(({ response, title, about, href, ...subject }) => (
              <Card key={response.id} heading={title} level={3}>
                <p dir="auto">{about}</p>
                <p>{t('measures.begunOn', { day: shortDay(response.startedAt, tag) })}</p>
                <Actions>
                  <Button href={href}>{t('measures.carryOn')}</Button>
                  {!response.amends && <NotNow subject={subject} title={title} formKey={keyOf()} />}
                </Actions>
              </Card>
            ))}
          </Stack>
        </section>
      )}
      {!resting && (
        <section>
          <Heading level={2}>{t('measures.now')}</Heading>
          {due.length === 0 ? (
            <p>
              {begun.length === 0 && t('measures.nothingNow')}{' '}
              {next && t('measures.nextAround', { day: shortDay(new Date(`${next}T12:00Z`), tag) })}
            </p>
          ) : (
            <>
              <p>{t('measures.noHurry')}</p>
              <Stack>
                {due.map(({ title, about, href, why: reason, ...subject }) => (
                  <Card key={href} heading={title} level={3}>
                    <p dir="auto">{about}</p>
                    <p class="hint">{t(why[reason])}</p>
                    <Actions>
                      <Button href={href} kind="secondary">
                        {t('measures.fillIn')}
                      </Button>
                      <NotNow subject={subject} title={title} formKey={keyOf()} />
                    </Actions>
                  </Card>
                ))}
              </Stack>
            </>
          )}
        </section>
      )}
    </>
  )
}
