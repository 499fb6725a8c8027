import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { dayInWords, shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { Actions, Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { ProgrammeTabs } from '../../parts/programme-tabs.tsx'
import type { AgreedContact, Named } from '../contract.ts'
import { Said } from '../parts/said.tsx'

type Props = {
  page: PageContext
  waiting: Named[]
  others: Named[]
  contact: AgreedContact | undefined
  canAsk: boolean
}

/** What was suggested to the person: what waits for them first. */
export function SuggestionsScreen({ page, waiting, others, contact, canAsk }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const someone = (name: string) => name || t('sharing.someone')
  return (
    <PersonPage page={page} title={t('suggestions.title')} current="/programme">
      <ProgrammeTabs at="/suggestions" />
      <Heading level={1}>{t('suggestions.title')}</Heading>
      <p>{t('suggestions.intro')}</p>
      <p>{t('suggestions.neverHomework')}</p>
      {waiting.length + others.length === 0 && (
        <EmptyState
          heading={t('suggestions.none')}
          action={{ href: '/programme', label: t('suggestions.noneGo') }}
        >
          <p>{t('suggestions.noneBody')}</p>
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <section>
          <Heading level={2}>{t('suggestions.waiting')}</Heading>
          <Stack gap="l">
            {waiting.map(({ id, title, reason, by, at }) => (
              <Card key={id} heading={title} level={3}>
                <Quote attribution={t('suggestions.by', { name: someone(by), day: shortDay(at, tag) })}>
                  {reason}
                </Quote>
                <Button href={`/suggestions/${id}`}>
                  {t('suggestions.decide')}
                  <VisuallyHidden>: {title}</VisuallyHidden>
                </Button>
              </Card>
            ))}
          </Stack>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <Heading level={2}>{t('suggestions.decided')}</Heading>
          <Stack gap="l">
            {others.map(({ id, title, href, by, at, answered, takenBackAt }) => (
              <Card key={id} heading={title} level={3}>
                <p class="hint">{t('suggestions.by', { name: someone(by), day: shortDay(at, tag) })}</p>
                {takenBackAt && (
                  <p>{t('suggestions.takenBack', { name: someone(by), day: shortDay(takenBackAt, tag) })}</p>
                )}
                {answered && <Said answered={answered} by={someone(by)} />}
                <Actions>
                  {href && (
                    <a href={href}>
                      {t('suggestions.open')}
                      <VisuallyHidden>: {title}</VisuallyHidden>
                    </a>
                  )}
                  {!takenBackAt && (
                    <a href={`/suggestions/${id}`}>
                      {t('suggestions.change')}
                      <VisuallyHidden>: {title}</VisuallyHidden>
                    </a>
                  )}
                </Actions>
              </Card>
            ))}
          </Stack>
        </section>
      )}
      <section>
        <Heading level={2}>{t('suggestions.contactTitle')}</Heading>
        {contact && (
          <p>
            {t('suggestions.contactAgreed', {
              name: someone(contact.name),
              day: dayInWords(new Date(`${contact.on}T12:00:00Z`), tag),
            })}{' '}
            <a href="/suggestions/contact">{t('suggestions.change')}</a>
          </p>
        )}
        {!contact && !canAsk && <p>{t('suggestions.contactNobody')}</p>}
        {!contact && canAsk && (
          <p>
            <a href="/suggestions/contact">{t('suggestions.contactGo')}</a>
          </p>
        )}
      </section>
    </PersonPage>
  )
}
