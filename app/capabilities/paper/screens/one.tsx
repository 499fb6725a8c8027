import type { ComponentChildren } from 'preact'
import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PrintCode } from '../../../ui/print-page/print-page.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Kind } from '../contract.ts'
import { lineTitle, titleOf } from '../parts/texts.ts'
import type { Standing } from '../rules.ts'

type Props = {
  page: PageContext
  standing: Standing
  code: string
  set: number
  /** Whether it can be printed: an instrument that is off is asked of nobody. */
  printable: boolean
}

const places = {
  'check-in': { href: '/check-ins', label: 'paper.seeCheckIns' },
  story: { href: '/story', label: 'paper.seeStory' },
  topics: { href: '/visits', label: 'paper.seeVisits' },
  measure: { href: '/measures', label: 'paper.seeMeasures' },
} as const satisfies Record<Kind, { href: string; label: string }>

/** A sheet that nothing waits on: out, with its code; or what became of it. */
export function SheetScreen({ page, standing: { sheet, state }, code, set, printable }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const place = places[sheet.kind]
  const shown: Record<typeof state, ComponentChildren> = {
    'to-check': null,
    cancelled: <p>{t('paper.cancelled')}</p>,
    expired: <p>{t('paper.expired')}</p>,
    out: (
      <>
        {printable ? (
          <Button href={`/from-paper/${sheet.id}/print`} wide>
            {set > 1 ? t('paper.printSet', { count: set }) : t('paper.printIt')}
          </Button>
        ) : (
          <p>{t('paper.measureOff')}</p>
        )}
        <Heading level={2}>{t('paper.code')}</Heading>
        <PrintCode>{code}</PrintCode>
        <p>{t('paper.codeHint')}</p>
        <p>{t('paper.whoTypes')}</p>
        <p>{t('paper.whoReadsPaper')}</p>
        <p>{t('paper.until', { day: dayInWords(sheet.until, tag) })}</p>
        <form method="post" action={`/from-paper/${sheet.id}/cancel`}>
          <p>{t('paper.cancelHint')}</p>
          <Button type="submit" kind="secondary">
            {t('paper.cancel')}
          </Button>
        </form>
      </>
    ),
    done: (
      <>
        {sheet.typed && (
          <p>
            {t('paper.doneIntro', {
              name: sheet.typed.by || t('sharing.someone'),
              day: dayInWords(sheet.typed.at, tag),
            })}
          </p>
        )}
        <SummaryList
          rows={sheet.lines.map(({ line, outcome }) => ({
            key: line === 'measure' ? (sheet.instrument?.title ?? '') : lineTitle(t, line),
            value: outcome && t(`paper.done-${outcome}`),
          }))}
        />
        <Button href={place.href} kind="secondary">
          {t(place.label)}
        </Button>
      </>
    ),
  }
  return (
    <PersonPage page={page} title={titleOf(t, sheet.kind, sheet.instrument)} current="/today">
      <BackLink href="/from-paper">{t('paper.back')}</BackLink>
      <Heading level={1}>
        {state === 'done' ? t('paper.doneTitle') : titleOf(t, sheet.kind, sheet.instrument)}
      </Heading>
      {shown[state]}
    </PersonPage>
  )
}
