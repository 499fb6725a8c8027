import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { intensity, type Sight } from '../contract.ts'
import { AboutChange } from './about-change.tsx'
import { GoalPicture } from './goal-picture.tsx'
import { NoteList } from './note-list.tsx'
import { PatternPictures } from './pattern-pictures.tsx'

type Props = Sight & {
  level?: 2 | 3
  /** Pain by itself stands there without a tap: on a sheet that was made for it. */
  open?: boolean
}

/**
 * The patterns as somebody sees them with whom they are shared: the person's preview and the professional's page are this
 * same part. The person's words stand before each picture.
 */
export function ShownPatterns({ goals, goalNotes, patterns, level = 2, open }: Props) {
  const t = useText()
  const under = 3
  const pain = patterns.find(({ about }) => about.id === intensity)
  const byItself = pain && (
    <>
      <NoteList notes={pain.notes} />
      <PatternPictures pattern={pain} level={under} />
      <AboutChange about={pain.about} />
    </>
  )
  return (
    <>
      {goals.length > 0 && (
        <section>
          <Heading level={level}>{t('patterns.goals')}</Heading>
          <NoteList notes={goalNotes} />
          {goals.map((goal) => (
            <section key={goal.id}>
              <Heading level={under}>
                <bdi>{goal.words}</bdi>
              </Heading>
              <GoalPicture goal={goal} notes={goalNotes} />
            </section>
          ))}
        </section>
      )}
      {patterns
        .filter((each) => each !== pain)
        .map((pattern) => (
          <section key={pattern.about.id}>
            <Heading level={level}>{pattern.about.title}</Heading>
            <NoteList notes={pattern.notes} />
            <PatternPictures pattern={pattern} level={under} />
            <AboutChange about={pattern.about} />
          </section>
        ))}
      {pain && open && byItself}
      {pain && !open && (
        <div class="no-print">
          <Details summary={t('patterns.painScores')}>{byItself}</Details>
        </div>
      )}
    </>
  )
}
