import { useText } from '../../../language/text.tsx'
import { Select } from '../../../ui/select/select.tsx'
import type { Named } from '../contract.ts'
import type { Seat } from '../seat.contract.ts'

type Props = { seat: Seat; whom: Named[]; id: string; value?: string; error?: string }

/** Who will take up what is parked. */
export function OwnerField({ seat, whom, id, value = 'me', error }: Props) {
  const t = useText()
  return (
    <Select
      name="owner"
      id={id}
      label={t('visits.whoTakesUp')}
      value={value}
      error={error}
      options={[
        { value: 'me', label: t('visits.ownerMe') },
        ...whom
          .filter((each) => each.id !== seat.actor.membershipId)
          .map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: t('visits.ownerOf', { name }) })),
      ]}
    />
  )
}
