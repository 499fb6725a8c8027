import { useText } from '../../../../language/text.tsx'

/** What is said in the place of a picture for which there is too little. */
export function Few({ count }: { count: number }) {
  const t = useText()
  return <p>{t(count === 0 ? 'patterns.none' : count === 1 ? 'patterns.one' : 'patterns.two')}</p>
}
