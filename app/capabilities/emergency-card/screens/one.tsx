import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PocketCard } from '../../../ui/pocket-card/pocket-card.tsx'
import { PrintCode } from '../../../ui/print-page/print-page.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { QrCode } from '../../../workspaces/qr-code.tsx'
import type { Card } from '../contract.ts'
import { CardLines } from '../parts/card-lines.tsx'

export type Ways = { address: string; code: string }
type Props = { page: PageContext; card: Card; works: boolean; ways: Ways; openings: Date[] }

export function OneCardScreen({ page, card, works, ways, openings }: Props) {
  const t = textOf(page.language)
  const moment = (at: Date) => momentInWords(at, page.language.tag)
  return (
    <PersonPage page={page} title={t('card.oneTitle')} current="/team">
      <Heading level={1}>{t('card.oneTitle')}</Heading>
      <p>{works ? t('card.worksUntil', { moment: moment(card.until) }) : t('card.over')}</p>
      <Heading level={2}>{t('card.theySee')}</Heading>
      <PocketCard heading={t('card.heading')} level={2}>
        <CardLines words={card.words} />
      </PocketCard>
      {works && (
        <>
          <Heading level={2}>{t('card.ways')}</Heading>
          <QrCode text={ways.address} label={t('card.qr')} />
          <p>
            {t('card.link')}{' '}
            <a class="long-link" href={ways.address}>
              {ways.address}
            </a>
          </p>
          <p>{t('card.orCode', { where: `${new URL(ways.address).host}/card` })}</p>
          <PrintCode>{ways.code}</PrintCode>
          <p>{t('card.whoever')}</p>
          <Actions>
            <Button kind="secondary" href={`/emergency-card/${card.id}/print?paper=a6`}>
              {t('card.printA6')}
            </Button>
            <Button kind="secondary" href={`/emergency-card/${card.id}/print?paper=a4`}>
              {t('card.printA4')}
            </Button>
          </Actions>
        </>
      )}
      <Heading level={2}>{t('card.openedTitle')}</Heading>
      {openings.length === 0 ? (
        <p>{t('card.notOpened')}</p>
      ) : (
        <ul>
          {openings.map((at) => (
            <li key={at.toISOString()}>{t('card.opened', { moment: moment(at) })}</li>
          ))}
        </ul>
      )}
      {works && (
        <form method="post" action={`/emergency-card/${card.id}/end`}>
          <p>{t('card.endHint')}</p>
          <Button type="submit" kind="secondary">
            {t('card.end')}
          </Button>
        </form>
      )}
      <p>
        <a href="/emergency-card">{t('card.title')}</a>
      </p>
    </PersonPage>
  )
}

type PrintProps = { page: PageContext; card: Card; ways: Ways; paper: 'a6' | 'a4' }

export function PrintCardScreen({ page, card, ways, paper }: PrintProps) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('card.heading')} current="/team">
      <p class="no-print">
        {t(paper === 'a6' ? 'card.printHintA6' : 'card.printHintA4')}{' '}
        <a href={`/emergency-card/${card.id}`}>{t('card.oneTitle')}</a>
      </p>
      <PocketCard
        heading={t('card.heading')}
        level={1}
        paper={paper}
        foot={
          <>
            <QrCode text={ways.address} label={t('card.qr')} />
            <p>
              {t('card.orCode', { where: `${new URL(ways.address).host}/card` })} <strong>{ways.code}</strong>
              <br />
              {t('card.worksUntil', { moment: momentInWords(card.until, page.language.tag) })}
            </p>
          </>
        }
      >
        <CardLines words={card.words} />
      </PocketCard>
    </PersonPage>
  )
}
