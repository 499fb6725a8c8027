import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { answerField } from '../contract.ts'
import type { Filling } from '../filling.contract.ts'
import { ActsOn } from '../parts/acts-on.tsx'
import { FillForm } from '../parts/fill-form.tsx'
import { HelpFirst } from '../parts/help-first.tsx'
import { typedOf } from '../values.rules.ts'

type Props = {
  page: PageContext
  filling: Filling
  person: string
  formKey: string
  /** The question that stands alone on a phone. */
  now: string | undefined
  /** The answers that stood on the page that is shown again, and what was typed on it. */
  again?: { after: string[]; typed: Typed; problems: Problem[]; response: string }
}

export function FillScreen({ page, filling, person, formKey, now, again }: Props) {
  const t = textOf(page.language)
  const { offered, subject, questions, standing, base } = filling
  const { title, about } = offered.pack.pack
  const problems = again?.problems ?? []
  const first = now === undefined || now === questions[0]?.code
  const kept = [...standing].flatMap(([code, { value, others }]) =>
    // Of two answers neither is chosen for somebody.
    others.length === 0 ? [[answerField(code), typedOf(value)] as const] : [],
  )
  return (
    <PersonPage page={page} title={title} current="/check-in" islands={['kept']}>
      <BackLink href="/measures">{t('measures.toAll')}</BackLink>
      <Problems
        problems={problems}
        textOf={({ code, field }) =>
          field.startsWith('a-')
            ? t(code === 'number' ? 'measures.problemNumber' : 'measures.problemChoose')
            : t('measures.problemUnreadable')
        }
      />
      <Heading level={1}>{subject.amends ? t('measures.correctTitle', { title }) : title}</Heading>
      {offered.helpNow && <HelpFirst />}
      <ActsOn acts={offered.acts} />
      {first && (
        <p>
          {subject.amends ? t('measures.correctIntro') : about} {t('measures.leaveOpen')}
        </p>
      )}
      <FillForm
        base={base}
        questions={questions}
        now={now}
        standing={standing}
        typed={again?.typed ?? Object.fromEntries(kept)}
        problems={problems}
        formKey={formKey}
        person={person}
        response={again?.response ?? filling.responseId}
        after={again?.after ?? [...new Set([...standing.values()].flatMap(({ ids }) => ids))]}
      />
      {now !== undefined && questions.length > 1 && (
        <p class="question-phones">
          <a href={`${base}?at=all`}>{t('measures.allAtOnce')}</a>
        </p>
      )}
      <p>
        {t('measures.kept')} {t(filling.shown ? 'measures.shown' : 'measures.onlyYou')}{' '}
        {t('safety.nobodyWatches.short')} <a href="/help-now">{t('common.helpNow')}</a>
      </p>
      <Details summary={t('measures.from')}>
        <p>{offered.questionnaire.copyright}</p>
      </Details>
    </PersonPage>
  )
}
