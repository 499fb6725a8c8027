import { useText } from '../../../language/text.tsx'
import { type CardWords, parts } from '../contract.ts'

/** The lines of a card, each under what it is. */
export function CardLines({ words }: { words: CardWords }) {
  const t = useText()
  return (
    <>
      {parts.map(
        (part) =>
          words[part] && (
            <div key={part}>
              <p>
                <strong>{t(`card.on-${part}`)}</strong>
              </p>
              {words[part].split('\n').map((line, place) => (
                <p dir="auto" key={`${part}-${String(place)}`}>
                  {line}
                </p>
              ))}
            </div>
          ),
      )}
    </>
  )
}
