import { useText } from '../../../../language/text.tsx'
import { Choice } from '../../../../ui/field/choice.tsx'
import { ChoiceGroup } from '../../../../ui/field/choice-group.tsx'
import { partOf, type Region, regions, type Side } from '../regions.contract.ts'

/** The list that does everything the drawing does, in the order of a body from head to foot. */
export function PlaceList({ marked, error }: { marked: readonly string[]; error: string | undefined }) {
  const t = useText()
  return (
    <ChoiceGroup
      name="place"
      legend={t('bodyMap.where')}
      hint={t('bodyMap.whereHint')}
      error={error}
      focusable
    >
      <Places legend={t('bodyMap.middle')} side={undefined} marked={marked} />
      <div class="place-sides">
        <Places legend={t('bodyMap.leftSide')} side="left" marked={marked} />
        <Places legend={t('bodyMap.rightSide')} side="right" marked={marked} />
      </div>
    </ChoiceGroup>
  )
}

type PlacesProps = { legend: string; side: Side | undefined; marked: readonly string[] }

function Places({ legend, side, marked }: PlacesProps) {
  const t = useText()
  const here: Region[] = regions.filter((region) => region.side === side).map(({ id }) => id)
  return (
    <fieldset class="places">
      <legend class="label">{legend}</legend>
      <div class="choices">
        {here.map((region) => (
          <Choice
            key={region}
            kind="checkbox"
            id={`place-${region}`}
            name="place"
            value={region}
            label={t(`bodyMap.${partOf(region)}`)}
            checked={marked.includes(region)}
          />
        ))}
      </div>
    </fieldset>
  )
}
