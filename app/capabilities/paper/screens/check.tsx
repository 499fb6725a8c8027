import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import type { Visit } from '../../visits/contract.ts'
import type { Sheet } from '../contract.ts'
import { CheckInBoxes } from '../parts/check-in-boxes.tsx'
import { LineToCheck, type StandsNow } from '../parts/line-to-check.tsx'
import { problemText, titleOf, typedWords } from '../parts/texts.ts'
import { WhichVisit } from '../parts/which-visit.tsx'

type Props = {
  page: PageContext
  sheet: Sheet
  formKey: string
  /** What stands in the person's story under these prompts now. */
  stands: StandsNow
  /** The visits that topics could be for. */
  coming: Visit[]
  typed?: Typed
  problems?: Problem[]
}

/** What was typed in, for the person alone: to be kept, changed, thrown away, or left for later. */
export function CheckScreen({ page, sheet, formKey, stands, coming, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const waiting = sheet.lines.filter(({ outcome }) => outcome === undefined)
  const checkIn = waiting.find(({ line }) => line === 'check-in')
  const before: Typed = {
    ...checkIn?.answers,
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
  const can = sheet.kind !== 'topics' || coming.length > 0
  return (
    <PersonPage page={page} title={t('paper.checkTitle')} current="/today">
      <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
      <BackLink href="/from-paper">{t('paper.back')}</BackLink>
      <Heading level={1} caption={titleOf(t, sheet.kind)}>
        {t('paper.checkTitle')}
      </Heading>
      <p>{typedWords(t, sheet, page.language.tag)}</p>
      <p>{t('paper.checkChange')}</p>
      <form method="post" action={`/from-paper/${sheet.id}/settle`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        {checkIn ? (
          <>
            <CheckInBoxes
              value={value}
              error={error}
              withPain={sheet.withPain}
              readers={{ words: t('paper.readsCheckIn'), note: t('paper.readsNote') }}
            />
            <Actions>
              <Button type="submit" id="do-check-in" name="do-check-in" value="keep">
                {t('paper.keepCheckIn')}
              </Button>
              <Button type="submit" kind="secondary" name="do-check-in" value="throw">
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
