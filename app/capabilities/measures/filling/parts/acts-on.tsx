import { useText } from '../../../../language/text.tsx'
import type { Offered } from '../../settings/contract.ts'

/** Who acts on answers, where a service had to name somebody. */
export function ActsOn({ acts }: Pick<Offered, 'acts'>) {
  const t = useText()
  return acts.map(({ name, role, service, readWithin, phone }) => (
    <p key={service}>{t('measures.acts', { name, role, service, within: readWithin, phone })}</p>
  ))
}
