import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { ServiceTabs } from '../../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../../workspaces/service/shell.tsx'
import type { ServiceQuestion } from '../contract.ts'

type Props = { page: PageContext; questions: ServiceQuestion[] }

export function QuestionsScreen({ page, questions }: Props) {
  const t = textOf(page.language)
  const day = (at: Date) => shortDay(at, page.language.tag)
  const items = (answered: boolean) =>
    questions
      .filter(({ answer }) => (answer !== undefined) === answered)
      .map(({ id, askedAs, askedAt, answer }) => ({
        href: `/service/questions/${id}`,
        title: askedAs,
        note: answer
          ? t('questions.answeredOn', { day: day(answer.at) })
          : t('questions.askedOn', { day: day(askedAt) }),
      }))
  const [waiting, answered] = [items(false), items(true)]
  return (
    <ServicePage page={page} title={t('questions.serviceTitle')} current="/service">
      <Heading level={1}>{t('questions.serviceTitle')}</Heading>
      <ServiceTabs current="/service/questions" />
      <p>{t('questions.serviceIntro')}</p>
      {questions.length === 0 && <EmptyState heading={t('questions.none')} />}
      {waiting.length > 0 && (
        <>
          <Heading level={2}>{t('questions.toAnswer')}</Heading>
          <LinkList items={waiting} />
        </>
      )}
      {answered.length > 0 && (
        <>
          <Heading level={2}>{t('questions.answered')}</Heading>
          <LinkList items={answered} />
        </>
      )}
    </ServicePage>
  )
}
