import { useText } from '../../../language/text.tsx'
import { CareCard } from '../../../ui/care-card/care-card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Prose } from '../../../ui/prose/prose.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { HelpCard, HelpPack } from '../contract.ts'
import { Checked } from '../parts/checked.tsx'
import { Numbers } from '../parts/numbers.tsx'
import { inOrderOfHaste, numbersOf, oldestCheck } from '../rules.ts'

const Links = ({ cards }: { cards: HelpCard[] }) => {
  const t = useText()
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.id}>
          <a href={`/help-now/${card.id}`}>{card.title}</a>
          <p class="hint">{t(`safety.action.${card.action}`)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Carries nothing about anyone, so that a device may keep it for when there is no internet. */
export const HelpNowScreen = ({ pack }: { pack: HelpPack }) => {
  const t = useText()
  const own = (group: HelpCard['group']) => pack.cards.filter((card) => card.group === group)
  const people = pack.numbers.filter((number) => number.id !== 'emergency' && number.id !== 'advice')
  const sources = [...new Set(pack.numbers.map((number) => number.source))].flatMap(
    (id) => pack.sources[id] ?? [],
  )
  return (
    <Stack gap="l">
      <Heading level={1}>{t('helpNow.title')}</Heading>
      <CareCard kind="emergency" heading={t('helpNow.inDanger')}>
        <Numbers numbers={numbersOf(pack, ['emergency'])} when={false} />
      </CareCard>
      <CareCard kind="urgent" heading={t('safety.help.unsafe')}>
        <Stack gap="m">
          <p>{t('helpNow.peopleLead')}</p>
          <Numbers numbers={people} />
          {own('unsafe').map((card) => (
            <p key={card.id}>
              <a href={`/help-now/${card.id}`}>{t('helpNow.unsafeMore')}</a>
            </p>
          ))}
          <p>{t('safety.help.nothingSent')}</p>
        </Stack>
      </CareCard>
      <Stack gap="m">
        <Heading level={2}>{t('helpNow.newTitle')}</Heading>
        <p>{t('helpNow.newLead')}</p>
        <p>{t('safety.help.knownPain')}</p>
        <Prose>
          <Links cards={[...own('cauda-equina'), ...inOrderOfHaste(pack)]} />
        </Prose>
        <p>{t('safety.help.notSure')}</p>
        <Numbers numbers={numbersOf(pack, ['advice'])} />
      </Stack>
      <p>{t('helpNow.lead')}</p>
      <p>{t('safety.noEmergencyUse')}</p>
      <Checked region={pack.name} checkedOn={oldestCheck(pack)} sources={sources} />
    </Stack>
  )
}
