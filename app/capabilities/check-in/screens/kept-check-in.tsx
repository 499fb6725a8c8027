import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import type { PaperMark } from '../../../platform/pure/paper-mark.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { FromPaper } from '../../../workspaces/paper-mark.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { CheckIn } from '../contract.ts'
import { CheckInSummary } from '../parts/check-in-summary.tsx'

type Props = { page: PageContext; checkIn: CheckIn; correctable: boolean; mark: PaperMark | undefined }

export function KeptCheckInScreen({ page, checkIn, correctable, mark }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('checkIn.keptTitle')} current="/check-in">
      <Heading level={1}>{checkIn.superseded ? t('checkIn.oneTitle') : t('checkIn.keptTitle')}</Heading>
      <p>{t('checkIn.savedOn', { day: dayInWords(checkIn.at, page.language.tag) })}</p>
      <FromPaper mark={mark} />
      {checkIn.superseded && <p>{t('checkIn.replaced')}</p>}
      <CheckInSummary checkIn={checkIn} />
      {checkIn.note && <p>{checkIn.note.shared ? t('checkIn.noteShared') : t('checkIn.notePrivate')}</p>}
      <p>{t('safety.nobodyWatches.short')}</p>
      <Actions>
        <Button href="/today">{t('checkIn.toToday')}</Button>
        {correctable && (
          <Button kind="secondary" href={`/check-in/${checkIn.id}/correct`}>
            {t('common.change')}
          </Button>
        )}
        <Button kind="quiet" href="/check-ins">
          {t('checkIn.toHistory')}
        </Button>
      </Actions>
    </PersonPage>
  )
}
