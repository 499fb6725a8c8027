import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { PrintCode } from '../../../ui/print-page/print-page.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import type { Supporter } from '../contract.ts'
import { problemText, sectionTexts } from '../parts/texts.ts'

type Props = {
  page: PageContext
  supporter: Supporter
  /** Two groups of five, and the address that takes it along. */
  code: { printed: string; link: string } | undefined
  opened: Date | undefined
  titleOf: (item: string) => string
  problems?: Problem[]
}

export function OneSupporterScreen({ page, supporter, code, opened, titleOf, problems = [] }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const { id, label, state, sections, items, until, ownName } = supporter
  const error = (field: string) => problemText(t, problems, field)
  const over = !['waiting', 'lapsed', 'joined', 'open'].includes(state)
  return (
    <PersonPage page={page} title={t('supporters.oneTitle')} current="/team">
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <Heading level={1} caption={t('supporters.oneTitle')}>
        <bdi>{label}</bdi>
      </Heading>
      <p>{t(`supporters.state-${state}`)}</p>
      {code && (
        <Notification heading={t('supporters.codeTitle')}>
          <PrintCode>{code.printed}</PrintCode>
          <p>{t('supporters.codeHow', { day: shortDay(supporter.codeUntil, tag) })}</p>
          <p>
            {t('supporters.codeLink')} <span class="long-link">{code.link}</span>
          </p>
          <p>{t('supporters.codeHand')}</p>
        </Notification>
      )}
      {state === 'joined' && (
        <form method="post" action={`/supporters/${id}/answer`} novalidate>
          <Radios
            name="answer"
            legend={t('supporters.isItThem', { name: ownName ?? '', label })}
            hint={t('supporters.isItThemHint')}
            error={error('answer')}
            options={[
              { value: 'yes', label: t('supporters.yesThem') },
              { value: 'no', label: t('supporters.notThem') },
            ]}
          />
          <Button type="submit">{t('supporters.saveAnswer')}</Button>
        </form>
      )}
      <SummaryList
        rows={[
          {
            key: t('supporters.theySee'),
            value: (
              <ul>
                {sections.map((section) => (
                  <li key={section}>{t(sectionTexts[section].title)}</li>
                ))}
                {items.map((item) => (
                  <li key={item}>{titleOf(item)}</li>
                ))}
              </ul>
            ),
          },
          { key: t('sharing.lastDay'), value: shortDay(until, tag) },
          {
            key: t('supporters.lastOpened'),
            value: opened ? momentInWords(opened, tag) : t('sharing.notSeen'),
          },
        ]}
      />
      {!over && (
        <form method="post" action={`/supporters/${id}/end`}>
          <p>{t('supporters.endHint')}</p>
          <Button type="submit" kind="secondary">
            {t('supporters.end')}
          </Button>
        </form>
      )}
      <p>
        <a href="/supporters">{t('supporters.title')}</a>
      </p>
    </PersonPage>
  )
}
