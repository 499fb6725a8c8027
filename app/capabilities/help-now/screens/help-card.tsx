import { useText } from '../../../language/text.tsx'
import { CareCard } from '../../../ui/care-card/care-card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Prose } from '../../../ui/prose/prose.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { HelpCard, HelpPack } from '../contract.ts'
import { Checked } from '../parts/checked.tsx'
import { Numbers } from '../parts/numbers.tsx'
import { numbersOf } from '../rules.ts'

const Lines = ({ lines }: { lines: string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

export const HelpCardScreen = ({ pack, card }: { pack: HelpPack; card: HelpCard }) => {
  const t = useText()
  const soon = card.action === 'call999' || card.action === 'emergencyDepartment'
  return (
    <Stack gap="l">
      <Heading level={1} caption={t('helpNow.title')}>
        {card.title}
      </Heading>
      {card.group === 'unsafe' && (
        <CareCard kind="emergency" heading={t('helpNow.inDanger')}>
          <Numbers numbers={numbersOf(pack, ['emergency'])} when={false} />
        </CareCard>
      )}
      <CareCard kind={soon ? 'emergency' : 'urgent'} heading={t(`safety.action.${card.action}`)}>
        <Stack gap="s">
          {card.action === 'emergencyDepartment' && <p>{t('safety.help.cannotTravel')}</p>}
          <Numbers numbers={numbersOf(pack, card.numbers)} when={card.group === 'unsafe'} />
        </Stack>
      </CareCard>
      <Prose>
        {card.group === 'unsafe' && <p>{t('safety.help.nothingSent')}</p>}
        <Heading level={2}>{t('helpNow.whenTitle')}</Heading>
        {!card.needsAll && card.when.length > 1 && <p>{t('helpNow.whenAny')}</p>}
        <Lines lines={card.when} />
        {card.group !== 'unsafe' && <p>{t('safety.help.knownPain')}</p>}
        <Heading level={2}>{t('helpNow.sayTitle')}</Heading>
        <p>{t('helpNow.sayLead')}</p>
        <Lines lines={card.say} />
        {card.remember.length > 0 && (
          <>
            <Heading level={2}>{t('helpNow.rememberTitle')}</Heading>
            <Lines lines={card.remember} />
          </>
        )}
        {card.also.length > 0 && (
          <>
            <Heading level={2}>{t('helpNow.alsoTitle')}</Heading>
            <ul>
              {card.also.map((other) => (
                <li key={other.card}>
                  <a href={`/help-now/${other.card}`}>{other.words}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href="/help-now">{t('helpNow.backToAll')}</a>
        </p>
      </Prose>
      <Checked
        region={pack.name}
        checkedOn={card.checkedOn}
        sources={card.sources.flatMap((id) => pack.sources[id] ?? [])}
      />
    </Stack>
  )
}
