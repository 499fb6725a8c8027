import { useText } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { Checkbox } from '../../../ui/checkboxes/checkboxes.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { type Entry, type Kind, type Level, levels } from '../contract.ts'
import type { Filled } from '../filled.rules.ts'
import { longestLevel, longestWords } from '../forms.contract.ts'
import { asksOther } from '../writing.rules.ts'
import { FreeText } from './free-text.tsx'
import { ownerOptions } from './owner-options.ts'
import { isShared, type Room } from './room.ts'
import { kindTexts, problemText } from './texts.ts'

type Props = { room: Room; kind: Kind; entry: Entry | undefined; filled: Filled; problems: Problem[] }

/** The fields of one kind of entry. */
export function EntryFields({ room, kind, entry, filled, problems }: Props) {
  const t = useText()
  const error = (field: string) => {
    const problem = problems.find((each) => each.field === field)
    return problem && problemText(t, problem)
  }
  const words = kindTexts[kind].words
  return (
    <>
      <FreeText
        room={room}
        name="words"
        label={t(words)}
        hint={t(`${words}Hint`)}
        rows={4}
        most={longestWords}
        error={error('words')}
        value={filled.words}
      />
      {kind === 'goal' && <LevelFields room={room} filled={filled} error={error} />}
      {kind === 'step' && (
        <>
          {(isShared(room) || ownerOptions(t, room, entry).length > 1) && (
            <Radios
              name="owner"
              legend={t('sharedPlan.ownerLegend')}
              error={error('owner')}
              value={filled.owner ?? 'person'}
              options={ownerOptions(t, room, entry)}
            />
          )}
          <DateField
            name="review"
            legend={t('sharedPlan.reviewLegend')}
            hint={t('sharedPlan.reviewHint')}
            error={error('review')}
            value={filled.review}
            labels={{ day: t('sharedPlan.day'), month: t('sharedPlan.month'), year: t('sharedPlan.year') }}
          />
        </>
      )}
      {room.side === 'person' && <Asking room={room} entry={entry} filled={filled} />}
    </>
  )
}

function LevelFields(props: { room: Room; filled: Filled; error: (field: string) => string | undefined }) {
  const t = useText()
  const { room, filled, error } = props
  const others = levels.filter((level) => level !== 'hoped')
  const field = (level: Level) => ({
    room,
    name: `level-${level}`,
    rows: 2,
    most: longestLevel,
    error: error(`level-${level}`),
    value: filled.levels?.[level],
    compact: true,
  })
  return (
    <>
      <FreeText
        {...field('hoped')}
        label={t('sharedPlan.levelHopedLabel')}
        hint={t('sharedPlan.levelHopedHint')}
      />
      <Details
        summary={t('sharedPlan.levelsMore')}
        open={others.some((level) => filled.levels?.[level] || error(`level-${level}`))}
      >
        <p>{t('sharedPlan.levelsHint')}</p>
        {others.map((level) => (
          <FreeText {...field(level)} key={level} label={t(`sharedPlan.level${level}`)} />
        ))}
      </Details>
    </>
  )
}

function Asking({ room, entry, filled }: Pick<Props, 'room' | 'entry' | 'filled'>) {
  const t = useText()
  if (entry && asksOther(entry, { side: 'person' }, undefined)) return <p>{t('sharedPlan.willAsk')}</p>
  if (!isShared(room)) return null
  return (
    <Checkbox
      name="ask"
      label={t('sharedPlan.askLabel')}
      hint={t('sharedPlan.askHint')}
      checked={filled.ask === true}
    />
  )
}
