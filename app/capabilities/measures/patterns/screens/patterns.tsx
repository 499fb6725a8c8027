import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { goalAttainment } from '../../instruments/goal-attainment.contract.ts'
import { type Goal, intensity, type Note, type Pattern } from '../contract.ts'
import { GoalPicture } from '../parts/goal-picture.tsx'
import { NoteList } from '../parts/note-list.tsx'
import { PatternPictures } from '../parts/pattern-pictures.tsx'

type Props = { page: PageContext; goals: Goal[]; goalNotes: Note[]; patterns: Pattern[] }

const latest = 2

/** A person's patterns: goals, then how things changed, then what gets in the way of life. Pain by itself is a tap away. */
export function PatternsScreen({ page, goals, goalNotes, patterns }: Props) {
  const t = textOf(page.language)
  const shown = patterns.filter(({ about }) => about.id !== intensity)
  return (
    <PersonPage page={page} title={t('patterns.title')} current="/check-in" wide>
      <Heading level={1}>{t('patterns.title')}</Heading>
      <p>{t('patterns.intro')}</p>
      <p>
        <a href="/measures">{t('patterns.fillIn')}</a>
      </p>
      <Stack gap="l">
        {goals.length === 0 && patterns.length === 0 && (
          <EmptyState heading={t('patterns.empty')} action={{ href: '/plan', label: t('patterns.goalsAdd') }}>
            <p>{t('patterns.emptyBody')}</p>
          </EmptyState>
        )}
        {goals.length > 0 && (
          <section>
            <Heading level={2}>{t('patterns.goals')}</Heading>
            <NoteList notes={goalNotes} most={latest} />
            {goals.map((goal) => (
              <section key={goal.id}>
                <Heading level={3}>
                  <bdi>{goal.words}</bdi>
                </Heading>
                <GoalPicture goal={goal} notes={goalNotes} folded />
              </section>
            ))}
            <p>
              <a href={`/patterns/${goalAttainment}`}>{t('patterns.open')}</a>
            </p>
          </section>
        )}
        {shown.map((pattern) => (
          <section key={pattern.about.id}>
            <Heading level={2}>{pattern.about.title}</Heading>
            <NoteList notes={pattern.notes} most={latest} />
            <PatternPictures pattern={pattern} level={3} folded />
            <p>
              <a href={`/patterns/${pattern.about.id}`}>{t('patterns.open')}</a>
            </p>
          </section>
        ))}
        {patterns.length > shown.length && (
          <section>
            <p>{t('patterns.painBehind')}</p>
            <p>
              <a href={`/patterns/${intensity}`}>{t('patterns.painScores')}</a>
            </p>
          </section>
        )}
      </Stack>
    </PersonPage>
  )
}
