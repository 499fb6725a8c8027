import { useText } from '../../../language/text.tsx'
import { HandLines, HandTicks } from '../../../ui/hand-sheet/hand-sheet.tsx'
import { aspects, places } from '../../check-in/contract.ts'
import { linesOf, type RoomKind, type Sheet } from '../contract.ts'
import { lineHint, lineTitle } from './texts.ts'

/** How many ruled lines each question has, so that a sheet fills its page and no more. */
const ruled: Record<RoomKind, number> = { 'check-in': 4, story: 6, topics: 6 }

/** The questions of a sheet, with room to write. */
export function SheetQuestions({ sheet: { kind, withPain } }: { sheet: Pick<Sheet, 'kind' | 'withPain'> }) {
  const t = useText()
  if (kind === 'measure') return null
  if (kind !== 'check-in')
    return (
      <>
        {kind === 'topics' && <p>{t('paper.sheetTopicsHint')}</p>}
        {linesOf[kind].map((line) => (
          <HandLines key={line} label={lineTitle(t, line)} hint={lineHint(t, line)} lines={ruled[kind]} />
        ))}
      </>
    )
  const words = (name: 'life' | (typeof aspects)[number]) =>
    places.map((place) => t(`checkIn.${name}${place}`))
  return (
    <>
      <HandTicks label={t('paper.sheetLife')} options={words('life')} />
      <HandLines label={t('checkIn.wentWell')} lines={3} />
      <p>{t('paper.sheetOptional')}</p>
      {aspects.map((aspect) => (
        <HandTicks key={aspect} label={t(`checkIn.${aspect}`)} options={words(aspect)} />
      ))}
      <HandLines label={t('checkIn.note')} lines={ruled['check-in']} />
      {withPain && (
        <HandTicks
          label={t('paper.sheetPain')}
          options={Array.from({ length: 11 }, (_, number) => String(number))}
          ring
        />
      )}
    </>
  )
}
