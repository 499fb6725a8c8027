import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import type { OnPaper } from '../../measures/sheets/contract.ts'
import type { Visit } from '../../visits/contract.ts'
import type { Sheet } from '../contract.ts'
import { CheckInBoxes } from '../parts/check-in-boxes.tsx'
import { LineToCheck, type StandsNow } from '../parts/line-to-check.tsx'
import { MeasureBoxes } from '../parts/measure-boxes.tsx'
import { problemText, titleOf, typedWords } from '../parts/texts.ts'
import { WhichGoal } from '../parts/which-goal.tsx'
import { WhichVisit } from '../parts/which-visit.tsx'

type Props = {
  page: PageContext
  sheet: Sheet
  formKey: string
  /** What stands in the person's story under these prompts now. */
  stands: StandsNow
  /** The visits that topics could be for. */
  coming: Visit[]
  /** What was asked, where it is an instrument; and the goals that it could be about. */
  measure: OnPaper | undefined
  goals: { id: string; words: string }[]
  typed?: Typed
  problems?: Problem[]
}

/** What was typed in, for the person alone: to be kept, changed, thrown away, or left for later. */
export function CheckScreen({
  page,
  sheet,
  formKey,
  stands,
  coming,
  measure,
  goals,
  typed,
  problems = [],
}: Props) {
  const t = textOf(page.language)
  const waiting = sheet.lines.filter(({ outcome }) => outcome === undefined)
  const whole = waiting.find(({ line }) => line === 'check-in' || line === 'measure')
  const before: Typed = {
    ...whole?.answers,
    ...Object.fromEntries(waiting.map(({ line, answers }) => [line, answers?.words ?? ''])),
  }
  const value = (name: string) => {
    const found = (typed ?? before)[name]
    return typeof found === 'string' ? found : undefined
  }
  const error = (name: string) => {
    const found = problems.find(({ field }) => field === name)
    return found && problemText(t, found)
  }
  const boxes = { value, error }
  const can = sheet.kind !== 'topics' || coming.length > 0
  return (
    <PersonPage page={page} title={t('paper.checkTitle')} current="/today">
      <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
      <BackLink href="/from-paper">{t('paper.back')}</BackLink>
      <Heading level={1} caption={titleOf(t, sheet.kind, sheet.instrument)}>
        {t('paper.checkTitle')}
      </Heading>
      <p>{typedWords(t, sheet, page.language.tag)}</p>
      <p>{t(measure ? 'paper.checkMeasure' : 'paper.checkChange')}</p>
      <form method="post" action={`/from-paper/${sheet.id}/settle`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        {whole ? (
          <>
            {measure?.ofGoal && <WhichGoal goals={goals} value={value('goal')} error={error('goal')} />}
            {measure && <MeasureBoxes measure={measure} {...boxes} />}
            {whole.line === 'check-in' && (
              <CheckInBoxes
                value={value}
                error={error}
                withPain={sheet.withPain}
                readers={{ words: t('paper.readsCheckIn'), note: t('paper.readsNote') }}
              />
            )}
            <Actions>
              <Button type="submit" id={`do-${whole.line}`} name={`do-${whole.line}`} value="keep">
                {t(measure ? 'paper.keepMeasure' : 'paper.keepCheckIn')}
              </Button>
              <Button type="submit" kind="secondary" name={`do-${whole.line}`} value="throw">
                {t('paper.throwAway')}
              </Button>
            </Actions>
          </>
        ) : (
          <>
            {sheet.kind === 'topics' && (
              <WhichVisit
                coming={coming}
                value={value('visit')}
                error={error('visit')}
                language={page.language.tag}
              />
            )}
            {waiting.map(({ line }) => (
              <LineToCheck
                key={line}
                line={line}
                boxes={{ value, error }}
                choice={value(`do-${line}`)}
                stands={stands}
                mayKeep={can}
              />
            ))}
            <Button type="submit" wide>
              {t('paper.saveChoices')}
            </Button>
          </>
        )}
      </form>
      {waiting.length > 1 && (
        <form method="post" action={`/from-paper/${sheet.id}/settle`}>
          <input type="hidden" name="key" value={formKey} />
          <p>{t('paper.throwAllHint')}</p>
          <Button type="submit" kind="secondary" name="all" value="throw">
            {t('paper.throwAll')}
          </Button>
        </form>
      )}
    </PersonPage>
  )
}
