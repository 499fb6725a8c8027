import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Beside } from '../../../../ui/beside/beside.tsx'
import { BodyFigure } from '../../../../ui/body-figure/body-figure.tsx'
import type { BodyMap } from '../contract.ts'
import { figureLabel, figureWords, kindWords, markInWords, type Voice } from './texts.ts'

/** A body map as a picture and as a list that says the same and more. */
export function BodyMapView({ map, voice }: { map: BodyMap; voice: Voice }) {
  const t = useText()
  return (
    <Beside
      picture={
        <BodyFigure
          words={figureWords(t, voice)}
          marked={map.marks.map(({ region }) => region)}
          label={figureLabel(t, map, voice)}
        />
      }
    >
      <BodyMapWords map={map} voice={voice} />
    </Beside>
  )
}

/** The list alone. */
export function BodyMapWords({ map, voice }: { map: BodyMap; voice: Voice }) {
  const t = useText()
  const { tag } = useLanguage()
  const all = kindWords(t, map)
  return (
    <div class="body-map-words">
      {map.nowhere && <p>{t(voice === 'own' ? 'bodyMap.nowhere' : 'bodyMap.theirNowhere')}</p>}
      {map.marks.length > 0 && (
        <ul>
          {map.marks.map((mark) => (
            <li key={mark.region} dir="auto">
              {markInWords(t, mark, voice)}
            </li>
          ))}
        </ul>
      )}
      {all && <p dir="auto">{map.nowhere ? all : t('bodyMap.everywhere', { words: all })}</p>}
      <p class="hint">{t('bodyMap.drawnOn', { day: shortDay(map.drawnAt, tag) })}</p>
    </div>
  )
}
