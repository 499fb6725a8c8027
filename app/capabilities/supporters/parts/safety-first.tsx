import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { CareCard } from '../../../ui/care-card/care-card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'

export type HelpLine = { id: string; name: string; button: string; number: string; how: 'call' | 'text' }

type Props = {
  lines: HelpLine[]
  /** The open page about being safe at home, where readers here see it. */
  card: string | undefined
}

/** What stands before asking family or a friend in: somebody could be made to. */
export function SafetyFirst({ lines, card }: Props) {
  const t = useText()
  return (
    <>
      <p>{t('supporters.safeIntro')}</p>
      <Heading level={2}>{t('supporters.safeTheySeeTitle')}</Heading>
      <ul>
        <li>{t('supporters.safeTheySee')}</li>
        <li>{t('supporters.safeNever')}</li>
        <li>{t('supporters.safeUnsee')}</li>
      </ul>
      <Heading level={2}>{t('supporters.safeMadeTitle')}</Heading>
      <p>{t('supporters.safeMade')}</p>
      <Heading level={2}>{t('supporters.safeEndTitle')}</Heading>
      <ul>
        <li>{t('supporters.safeEnd')}</li>
        <li>{t('supporters.safeQuiet')}</li>
        <li>{t('supporters.safeNotice')}</li>
        <li>
          <a href="/discreet">{t('discreet.more')}</a>
        </li>
      </ul>
      <CareCard kind="urgent" heading={t('supporters.safeHelpTitle')} level={2}>
        <p>{t('safety.programme.safety-at-home')}</p>
        <ul>
          {lines.map(({ id, name, button, number, how }) => (
            <li key={id}>
              <a href={`${how === 'call' ? 'tel' : 'sms'}:${number.replaceAll(' ', '')}`}>{button}</a> ({name}
              )
            </li>
          ))}
        </ul>
        {card && (
          <p>
            <a href={card}>{t('supporters.safeCard')}</a>
          </p>
        )}
      </CareCard>
      <Actions>
        <Button href="/supporters/new?read=yes">{t('supporters.safeGo')}</Button>
        <Button kind="secondary" href="/supporters">
          {t('supporters.safeNot')}
        </Button>
      </Actions>
    </>
  )
}
