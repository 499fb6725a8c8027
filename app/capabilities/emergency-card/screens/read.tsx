import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PocketCard } from '../../../ui/pocket-card/pocket-card.tsx'
import { CodeForm } from '../../../workspaces/code-form.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import type { OpenCard } from '../contract.ts'
import { CardLines } from '../parts/card-lines.tsx'

type TypeProps = { page: PageContext; typed?: string; problem?: 'shape' | 'unknown' | 'wait' }

/** Where the code of a card is typed. */
export function TypeCodeScreen({ page, typed, problem }: TypeProps) {
  const t = textOf(page.language)
  const error = problem && t(`card.code-${problem}`)
  return (
    <PublicPage page={page} title={t('card.typeTitle')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#code', text: error }]} />}
      <Heading level={1}>{t('card.typeTitle')}</Heading>
      <CodeForm
        action="/card"
        label={t('card.typeLabel')}
        hint={t('joining.codeHint')}
        typed={typed}
        error={error}
        submit={t('card.open')}
      />
    </PublicPage>
  )
}

/** The card, for whoever has its link. */
export function ReadCardScreen({ page, card }: { page: PageContext; card: OpenCard }) {
  const t = textOf(page.language)
  const moment = (at: Date) => momentInWords(at, page.language.tag)
  return (
    <PublicPage page={page} title={t('card.readTitle')}>
      <PocketCard heading={t('card.heading')} level={1}>
        <CardLines words={card.words} />
      </PocketCard>
      <p>{t('card.theirWords', { moment: moment(card.createdAt) })}</p>
      <p>{t('card.logged')}</p>
      <p>{t('card.worksUntil', { moment: moment(card.until) })}</p>
    </PublicPage>
  )
}
