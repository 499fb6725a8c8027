import { useText } from '../../../language/text.tsx'

/** How people are reached where messages are not. */
export function OtherWays({ phone }: { phone: string | undefined }) {
  const t = useText()
  return (
    <>
      <p>{t('messages.offWays')}</p>
      <ul>
        {phone && <li>{t('messages.offPhone', { phone })}</li>}
        <li>
          <a href="/help-now">{t('messages.offHelp')}</a>
        </li>
      </ul>
    </>
  )
}
