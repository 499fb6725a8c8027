import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import type { About } from '../contract.ts'

/** How a score is made, what is known of a change in it, and who says so. */
export function AboutChange({ about: { note, change } }: { about: About }) {
  const t = useText()
  const { basis } = change.tooSmall ?? {}
  return (
    <>
      <p>
        {note} {change.note}
      </p>
      {change.sources.length > 0 && (
        <Details summary={t('patterns.source')}>
          {basis === 'published' && <p>{t('patterns.basisPublished')}</p>}
          {basis === 'policy' && <p>{t('patterns.basisPolicy')}</p>}
          <ul>
            {change.sources.map(({ cite, address }) => (
              <li key={cite}>
                {cite} {address && <a href={address}>{new URL(address).hostname}</a>}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
