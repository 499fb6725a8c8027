import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { OrdinalWords } from '../../../ui/ordinal-words/ordinal-words.tsx'
import { SideBySide } from '../../../ui/stack/stack.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { aspects, type Check, longestCheckWords } from '../check.contract.ts'
import { Act } from '../parts/act.tsx'
import { aspectWords, CheckAnswers, degreeOptions } from '../parts/check-answers.tsx'
import { SeatPage } from '../parts/seat-page.tsx'
import { problemText } from '../parts/texts.ts'
import type { Seat } from '../seat.contract.ts'

type Props = {
  page: PageContext
  seat: Seat
  visitId: string
  own: Check | undefined
  person: Check | undefined
  professional: Check | undefined
  together: boolean
  /** It was with a team that has ended and that had not answered. */
  ended: boolean
  newKey: () => string
  typed?: Typed
  problems?: Problem[]
}

export function CheckScreen(props: Props) {
  const {
    page,
    seat,
    visitId,
    own,
    person,
    professional,
    together,
    ended,
    newKey,
    typed,
    problems = [],
  } = props
  const t = textOf(page.language)
  const at = `${seat.actor.base}/${visitId}`
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t('visits.check')}
      before={
        <>
          <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
          <BackLink href={at}>{t('visits.backToVisit')}</BackLink>
        </>
      }
    >
      {together && person && professional ? (
        <>
          <p>{t('visits.togetherBody')}</p>
          <SideBySide>
            <section>
              <Heading level={2}>{t('visits.answersOf', { name: seat.name })}</Heading>
              <CheckAnswers check={person} side="person" name={seat.name} />
            </section>
            <section>
              <Heading level={2}>{t('visits.answersOf', { name: professional.name ?? '' })}</Heading>
              <CheckAnswers check={professional} side="professional" name={seat.name} />
            </section>
          </SideBySide>
        </>
      ) : own ? (
        <>
          <Heading level={2}>{t('visits.yourAnswers')}</Heading>
          <CheckAnswers check={own} side={seat.side} name={seat.name} />
          <p>{t(ended ? 'visits.teamEndedCheck' : own.shownAt ? 'visits.showWaits' : 'visits.showAsk')}</p>
          <Act
            action={`${at}/check/show`}
            formKey={newKey()}
            fields={{ show: own.shownAt ? 'no' : 'yes' }}
            kind={own.shownAt ? 'secondary' : 'primary'}
          >
            {t(own.shownAt ? 'visits.showBack' : 'visits.show')}
          </Act>
          <Details summary={t('visits.changeAnswers')} open={problems.length > 0}>
            <Questions {...props} typed={typed ?? typedOf(own)} />
          </Details>
        </>
      ) : (
        <>
          <p>{t('visits.checkIntro')}</p>
          <Questions {...props} />
        </>
      )}
    </SeatPage>
  )
}

function Questions({ page, seat, visitId, newKey, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const error = (field: string) => {
    const problem = problems.find((each) => each.field === field)
    return problem && problemText(t, problem)
  }
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <form method="post" action={`${seat.actor.base}/${visitId}/check`} novalidate>
      <input type="hidden" name="key" value={newKey()} />
      {aspects.map((aspect) => (
        <OrdinalWords
          key={aspect}
          name={aspect}
          legend={aspectWords(t, aspect, seat.side, seat.name)}
          value={value(aspect)}
          error={error(aspect)}
          options={degreeOptions(t)}
        />
      ))}
      <TextArea
        name="words"
        label={t('visits.checkWords')}
        value={value('words')}
        error={error('words')}
        rows={3}
        maxLength={longestCheckWords}
        whoReads={t('visits.checkReads')}
        nobodyWatches={t('safety.nobodyWatches.short')}
        helpHref="/help-now"
        helpLabel={t('common.helpNow')}
      />
      <Button type="submit">{t('visits.saveCheck')}</Button>
    </form>
  )
}

function typedOf(check: Check): Typed {
  const chosen = aspects.map((aspect) => [aspect, check[aspect] ? String(check[aspect]) : ''] as const)
  return { ...Object.fromEntries(chosen), words: check.words ?? '' }
}
