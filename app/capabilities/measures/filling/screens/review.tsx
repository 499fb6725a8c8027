import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkbox } from '../../../../ui/checkboxes/checkboxes.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { finishTyped } from '../contract.ts'
import type { Filling } from '../filling.contract.ts'
import { HiddenKeys } from '../parts/fill-form.tsx'
import { HelpFirst } from '../parts/help-first.tsx'
import { NotNow } from '../parts/not-now.tsx'
import { valueInWords } from '../parts/value-words.ts'

type Props = { page: PageContext; filling: Filling; person: string; formKeys: [string, string] }

/** What was answered, before it is finished. Nothing here has to be answered. */
export function ReviewScreen({ page, filling, person, formKeys: [formKey, skipKey] }: Props) {
  const t = textOf(page.language)
  const { offered, questions, standing, base, response, subject } = filling
  const { title } = offered.pack.pack
  const open = questions.some(({ code }) => !standing.has(code))
  return (
    <PersonPage page={page} title={t('measures.review')} current="/check-in" islands={['kept']}>
      <BackLink href="/measures">{t('measures.toAll')}</BackLink>
      <Heading level={1} caption={title}>
        {t('measures.review')}
      </Heading>
      {offered.helpNow && <HelpFirst />}
      <SummaryList
        longKeys
        rows={questions.map((question) => {
          const found = standing.get(question.code)
          const said = valueInWords(t, question, found?.value)
          const others = (found?.others ?? []).map((value) => valueInWords(t, question, value)).join('; ')
          return {
            key: question.leadIn ? `${question.leadIn} ${question.words}` : question.words,
            value: <span dir="auto">{others ? t('measures.alsoSaid', { one: said, others }) : said}</span>,
            actions: [
              {
                href: `${base}?at=${question.code}`,
                label: t('measures.change'),
                hidden: t('measures.changeOf', { question: question.words }),
              },
            ],
          }
        })}
      />
      {response ? open && <p>{t('measures.reviewOpen')}</p> : <p>{t('measures.reviewNone')}</p>}
      {!response && (
        <Actions>
          <Button href={base}>{t('measures.reviewBegin')}</Button>
        </Actions>
      )}
      {response && (
        <form method="post" action={base} novalidate data-kept>
          <HiddenKeys formKey={formKey} person={person} response={response.id} after={[]} />
          <Checkbox name="helped" label={t('measures.helped')} checked={response.helped} />
          <Actions>
            <Button name="go" value={finishTyped}>
              {t('measures.finish')}
            </Button>
          </Actions>
        </form>
      )}
      {response && !subject.amends && <NotNow subject={subject} title={title} formKey={skipKey} />}
    </PersonPage>
  )
}
