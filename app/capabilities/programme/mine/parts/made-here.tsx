import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import type { Made, Mine } from '../contract.ts'

/** What a person made, as the device keeps it: the list, and what they starred. */
export function MadeHere({ mine }: { mine: Mine }) {
  const t = useText()
  return (
    <Stack gap="l">
      {mine.made.length === 0 ? (
        <p>{t('offline.madeNone')}</p>
      ) : (
        <LinkList
          items={mine.made.map(({ id, title, shown }) => ({
            href: `/made/${id}`,
            title,
            hint: shown[0]?.lines[0],
          }))}
        />
      )}
      {mine.favourites.length > 0 && (
        <section>
          <Heading level={2}>{t('offline.madeStarred')}</Heading>
          <LinkList items={mine.favourites} />
        </section>
      )}
    </Stack>
  )
}

/** One thing that a person made, to read and to change. */
export function OneMade({ made }: { made: Made }) {
  const t = useText()
  const { tag } = useLanguage()
  const query = made.keeps === 'many' ? `?worksheet=${made.id}` : ''
  return (
    <Stack gap="l">
      <Heading level={2}>{made.title}</Heading>
      {made.twice && <Notification heading={t('offline.madeTwice')} />}
      <SummaryList
        rows={made.shown.map(({ label, lines }) => ({
          key: label,
          value: lines.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          )),
        }))}
      />
      <p class="hint">{t('worksheet.lastChanged', { day: shortDay(new Date(made.changedAt), tag) })}</p>
      <Button kind="secondary" href={`/exercises/${made.exercise}${query}`}>
        {t('offline.madeChange')}
      </Button>
    </Stack>
  )
}
