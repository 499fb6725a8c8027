import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { HelpSource } from '../contract.ts'

export type CheckedProps = { region: string; checkedOn: string; sources: HelpSource[] }

/** When this was checked, by whom it was not, and where it comes from. */
export const Checked = ({ region, checkedOn, sources }: CheckedProps) => {
  const t = useText()
  const { tag } = useLanguage()
  const inWords = (day: string) => dayInWords(new Date(day), tag)
  return (
    <Stack gap="s">
      <p class="hint">
        {t('helpNow.checked', { date: inWords(checkedOn) })} {t('safety.help.notReviewed')}
      </p>
      <p class="hint">{t('helpNow.checkedByService', { region })}</p>
      <Details summary={t('helpNow.from')}>
        <ul>
          {sources.map((source) => (
            <li key={source.url}>
              <a href={source.url} rel="noreferrer">
                {source.title}
              </a>
              {'. '}
              {t('helpNow.sourceLine', { publisher: source.publisher, date: inWords(source.openedOn) })}
              {'. '}
              {source.seen === 'stored copy' ? t('helpNow.storedCopy') : ''}
            </li>
          ))}
        </ul>
      </Details>
    </Stack>
  )
}
