import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { dayInWords, shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonTabs } from '../../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { Module } from '../../contract.ts'
import type { AgreedContact, Named } from '../contract.ts'

type Props = {
  page: PageContext
  personId: string
  name: string
  held: readonly string[]
  modules: Module[]
  mine: Named[]
  contact: AgreedContact | undefined
}

/** The programme as the person sees it, to point to something in it. */
export function SuggestScreen({ page, personId, name, held, modules, mine, contact }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const here = `/people/${personId}`
  return (
    <ProfessionalPage page={page} title={t('suggestions.theirs.title')} current="/caseload">
      <Heading level={1} caption={t('suggestions.theirs.title')}>
        <bdi>{name}</bdi>
      </Heading>
      <PersonTabs personId={personId} held={held} current="suggest" />
      {contact && (
        <form method="post" action={`${here}/suggestions/contact`}>
          <p>
            {t('suggestions.theirs.contact', {
              day: dayInWords(new Date(`${contact.on}T12:00:00Z`), tag),
            })}
          </p>
          <Button type="submit" kind="secondary">
            {t('suggestions.theirs.contactDone')}
          </Button>
        </form>
      )}
      <p>{t('suggestions.theirs.intro', { name })}</p>
      <p>{t('suggestions.theirs.rule', { name })}</p>
      {mine.length > 0 && (
        <section>
          <Heading level={2}>{t('suggestions.theirs.before')}</Heading>
          <Stack gap="l">
            {mine.map(({ id, title, at, reason, answered, takenBackAt }) => (
              <div key={id}>
                <Heading level={3} caption={t('suggestions.theirs.on', { day: shortDay(at, tag) })}>
                  {title}
                </Heading>
                <p>{reason}</p>
                {takenBackAt && (
                  <p class="hint">{t('suggestions.theirs.takenBack', { day: shortDay(takenBackAt, tag) })}</p>
                )}
                {answered && (
                  <p>
                    {t(`suggestions.theirs.shown.${answered.answer}`)} {answered.words}
                  </p>
                )}
                {!takenBackAt && (
                  <form method="post" action={`${here}/suggestions/${id}/back`}>
                    <Button type="submit" kind="quiet">
                      {t('suggestions.theirs.back')}
                      <VisuallyHidden>: {title}</VisuallyHidden>
                    </Button>
                  </form>
                )}
              </div>
            ))}
          </Stack>
        </section>
      )}
      <Heading level={2}>{t('suggestions.theirs.choose')}</Heading>
      {modules.map((module) => (
        <Details key={module.slug} summary={module.title}>
          <LinkList
            items={[...module.exercises, ...module.cards].map((item) => ({
              href: `${here}/suggest/${item.id}`,
              title: item.title,
              ...(item.kind === 'exercise' ? { hint: item.summary } : {}),
            }))}
          />
        </Details>
      ))}
    </ProfessionalPage>
  )
}
