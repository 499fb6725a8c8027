import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { Visit } from '../contract.ts'
import { SeatPage } from '../parts/seat-page.tsx'
import { whenWords } from '../parts/texts.ts'
import { agendaState, withWords } from '../parts/visit-line.ts'
import type { Seat } from '../seat.contract.ts'
import { comingOf, pastOf, stateOf } from '../time.rules.ts'

type Props = { page: PageContext; seat: Seat; visits: Visit[]; now: Date }

export function VisitsScreen({ page, seat, visits, now }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const { base } = seat.actor
  const own = seat.side === 'person'
  const coming = comingOf(visits, now)
  const links = (list: Visit[]) => (
    <LinkList
      items={list.map((visit) => ({
        href: `${base}/${visit.id}`,
        title: whenWords(t, visit, tag),
        hint: withWords(t, visit),
      }))}
    />
  )
  const past = pastOf(visits, now)
  const off = visits.filter((visit) => stateOf(visit, now) === 'called-off')
  return (
    <SeatPage page={page} seat={seat} title={t('visits.title')} tabs>
      <p>{own ? t('visits.intro') : t('visits.introOther', { name: seat.name })}</p>
      {coming.length === 0 ? (
        <EmptyState
          heading={t('visits.noneComing')}
          action={{ href: `${base}/new`, label: t('visits.plan') }}
        >
          <p>{t(own ? 'visits.noneComingBody' : 'visits.noneComingOther')}</p>
        </EmptyState>
      ) : (
        <>
          <Heading level={2}>{t('visits.next')}</Heading>
          <Stack>
            {coming.map((visit) => (
              <Card
                key={visit.id}
                heading={whenWords(t, visit, tag)}
                level={3}
                href={`${base}/${visit.id}`}
                footer={agendaState(t, visit, seat)}
              >
                {visit.with && <p>{withWords(t, visit)}</p>}
              </Card>
            ))}
          </Stack>
          <Button href={`${base}/new`} kind="secondary">
            {t('visits.plan')}
          </Button>
        </>
      )}
      {past.length > 0 && (
        <>
          <Heading level={2}>{t('visits.past')}</Heading>
          {links(past)}
        </>
      )}
      {off.length > 0 && <Details summary={t('visits.calledOff')}>{links(off)}</Details>}
      {own && (
        <p>
          <a href="/library/together/three-item-agenda">{t('visits.tips')}</a>
        </p>
      )}
    </SeatPage>
  )
}
