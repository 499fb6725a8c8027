import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { goalAttainment } from '../../instruments/goal-attainment.contract.ts'
import type { Goal, Pattern } from '../contract.ts'
import { AboutChange } from '../parts/about-change.tsx'
import { Ask } from '../parts/ask.tsx'
import { GoalPicture } from '../parts/goal-picture.tsx'
import { NoteList } from '../parts/note-list.tsx'
import { PatternPictures } from '../parts/pattern-pictures.tsx'
import { WhoSees } from '../parts/who-sees.tsx'
import { dayOn } from '../parts/words.ts'
import { daysOf, silentDays } from '../rules.ts'

type Props = { page: PageContext; pattern: Pattern; goals: Goal[]; holders: string[] }

/** One pattern of a person's own: their words, then the picture, then who sees it. */
export function PatternScreen({ page, pattern, goals, holders }: Props) {
  const t = textOf(page.language)
  const { about, notes, shown } = pattern
  const place = `/patterns/${about.id}`
  const ofGoals = about.id === goalAttainment
  const silent = silentDays(daysOf(pattern, goals), notes)
  return (
    <PersonPage page={page} title={t('patterns.title')} current="/check-in" wide>
      <BackLink href="/patterns">{t('patterns.toAll')}</BackLink>
      <Heading level={1}>{about.title}</Heading>
      <p>{ofGoals ? t('patterns.goalsWhat') : about.about}</p>
      <Stack gap="l">
        <section id="notes">
          <Heading level={2}>{t('patterns.ownWords')}</Heading>
          <NoteList
            notes={notes}
            act={({ id, day }) => (
              <form method="post" action={`${place}/notes/take-back`} class="no-print">
                <input type="hidden" name="note" value={id} />
                <Button type="submit" kind="quiet">
                  {t('patterns.takeBack')}
                  <VisuallyHidden>
                    {' '}
                    {t('patterns.takeBackOf', { day: dayOn(day, page.language.tag) })}
                  </VisuallyHidden>
                </Button>
              </form>
            )}
          />
          <div class="no-print">
            <Heading level={3}>{t('patterns.ask')}</Heading>
            <p>{t('patterns.askBody')}</p>
          </div>
          <Ask instrument={about.id} silent={silent} />
        </section>
        <section>
          {ofGoals ? (
            goals.map((goal) => (
              <section key={goal.id}>
                <Heading level={2}>
                  <bdi>{goal.words}</bdi>
                </Heading>
                <GoalPicture goal={goal} notes={notes} />
              </section>
            ))
          ) : (
            <PatternPictures pattern={pattern} level={2} />
          )}
          {ofGoals && goals.length === 0 && (
            <p>
              {t('patterns.goalsNone')} <a href="/plan">{t('patterns.goalsAdd')}</a>
            </p>
          )}
          {!ofGoals && <AboutChange about={about} />}
          <p class="no-print">
            <a href={`${place}/table.csv`} download>
              {t('patterns.csv')}
            </a>
          </p>
          <p class="no-print">
            <a href={`${place}/print`}>{t('patterns.print')}</a>
          </p>
        </section>
        <WhoSees instrument={about.id} shown={shown} holders={holders} />
      </Stack>
    </PersonPage>
  )
}
