import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import type { PatternId, Shown } from '../contract.ts'
import { namesIn } from './words.ts'

type Props = { instrument: PatternId; shown: Shown | undefined; holders: readonly string[] }

/** Whether this pattern is shown, to whom and how far back; and the way to begin or to end that. */
export function WhoSees({ instrument, shown, holders }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <section class="no-print">
      <Heading level={2}>{t('patterns.whoSees')}</Heading>
      {!shown && (
        <>
          <p>{t('patterns.onlyYou')}</p>
          <Actions>
            <Button kind="secondary" href={`/patterns/${instrument}/show`}>
              {t('patterns.showIt')}
            </Button>
          </Actions>
        </>
      )}
      {shown && (
        <>
          <p>
            {t('patterns.shownSince', { day: shortDay(shown.at, tag) })}{' '}
            {t(shown.from < shown.at ? 'patterns.shownAll' : 'patterns.shownOn')}{' '}
            {holders.length > 0
              ? t('patterns.shownTo', { names: namesIn(holders, tag) })
              : t('patterns.shownToNobody')}
          </p>
          {holders.length === 0 && (
            <p>
              <a href="/sharing/new">{t('patterns.shareWith')}</a>
            </p>
          )}
          <form method="post" action={`/patterns/${instrument}/hide`}>
            <p class="hint">{t('patterns.hideHint')}</p>
            <Button type="submit" kind="warning">
              {t('patterns.hide')}
            </Button>
          </form>
        </>
      )}
    </section>
  )
}
