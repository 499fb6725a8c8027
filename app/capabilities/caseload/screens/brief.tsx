import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { briefDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { SheetFoot, SheetHead, SheetWays } from '../../../ui/sheet-head/sheet-head.tsx'
import { DayStrip } from '../../../workspaces/professional/day-strip.tsx'
import { PersonTabs } from '../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { AroundBrief } from '../../day/contract.ts'
import type { Brief, Review } from '../contract.ts'
import { BriefBody } from '../parts/brief-body.tsx'
import { hasLapsed } from '../rules.ts'

type Props = {
  page: PageContext
  brief: Brief
  review: Review | undefined
  /** Single things that this person made and shared. */
  things: { id: string; title: string }[]
  /** Where it stands in a day, for whoever came from their day's list. */
  around: AroundBrief | undefined
}

export function BriefScreen({ page, brief, review, things, around }: Props) {
  const t = textOf(page.language)
  const day = (at: Date) => briefDay(at, page.language.tag)
  const coming = around ? `?day=${around.on}` : ''
  const lapsed = review !== undefined && hasLapsed(brief, review.at)
  const acts = (
    <>
      {(!review || lapsed) && (
        <form method="post" action={`/people/${brief.personId}/reviewed${coming}`}>
          <Button type="submit">{t('caseload.mark')}</Button>
        </form>
      )}
      {review && (
        <form method="post" action={`/people/${brief.personId}/reviewed/undo${coming}`}>
          <Button type="submit" kind="secondary">
            {t('caseload.undo')}
          </Button>
        </form>
      )}
      <Button kind="quiet" href={`/caseload/${brief.personId}`}>
        {t('caseload.next')}
      </Button>
      <Button kind="quiet" href={`/people/${brief.personId}/print`}>
        {t('caseload.print')}
      </Button>
    </>
  )
  const strip = around && <DayStrip {...around} />
  return (
    <ProfessionalPage
      page={page}
      title={t('caseload.title')}
      current="/caseload"
      wide
      islands={around && ['day-keys']}
    >
      <SheetHead acts={acts}>
        <Heading level={1}>
          <bdi>{brief.name}</bdi>
        </Heading>
        <p class="hint">
          {brief.until && `${t('caseload.sharedUntil', { day: day(brief.until) })}. `}
          {review
            ? t(lapsed ? 'caseload.lapsed' : 'caseload.markedOn', { day: day(review.at), name: brief.name })
            : t('caseload.markHint', { name: brief.name })}
        </p>
      </SheetHead>
      <SheetWays strip={strip}>
        <PersonTabs personId={brief.personId} held={brief.shared} current="brief" />
      </SheetWays>
      <BriefBody brief={brief} reviewedAt={review?.at} />
      {things.length > 0 && (
        <section class="no-print">
          <Heading level={2}>{t('sharing.things')}</Heading>
          <LinkList
            items={things.map(({ id, title }) => ({ href: `/people/${brief.personId}/made/${id}`, title }))}
          />
        </section>
      )}
      <SheetFoot acts={acts} strip={strip} />
    </ProfessionalPage>
  )
}
