import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import type { Pattern, Scale } from '../contract.ts'
import { mainScales } from '../picture.rules.ts'
import { painOf, pointsOf } from '../rules.ts'
import { ScorePicture } from './score-picture.tsx'

const painScale: Scale = { name: 'pain', from: 0, to: 10, steps: 5, places: 0 }

type Props = { pattern: Pattern; level: 2 | 3; folded?: boolean }

/** The pictures of one instrument; the answer about pain by itself only for whoever opens it. */
export function PatternPictures({ pattern, level, folded }: Props) {
  const t = useText()
  const { about, filled, notes } = pattern
  const scales = mainScales(about)
  const pain = painOf(about.id, filled)
  return (
    <>
      {scales.map((scale) => (
        <div key={scale.name}>
          {scales.length > 1 && <Heading level={level}>{scale.name.toUpperCase()}</Heading>}
          <ScorePicture
            about={about}
            scale={scale}
            points={pointsOf(about.id, filled, scale.name)}
            notes={notes}
            label="patterns.picture"
            folded={folded}
          />
        </div>
      ))}
      {about.id === 'peg' && pain.length > 0 && !folded && (
        <div class="no-print">
          <Details summary={t('patterns.painAlone')}>
            <ScorePicture
              about={{
                ...about,
                title: t('patterns.painAlone'),
                change: { note: '', tooSmall: null, sources: [] },
              }}
              scale={painScale}
              points={pain}
              notes={notes}
              label="patterns.painPicture"
            />
          </Details>
        </div>
      )}
    </>
  )
}
