import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card as CardBox } from '../../../../ui/card/card.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Actions, Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Card, Exercise } from '../../contract.ts'
import { ProgrammeTabs } from '../../parts/programme-tabs.tsx'
import type { Toolbox } from '../contract.ts'
import { howText, reasonText } from '../parts/how-words.ts'
import { StarForm } from '../parts/star-form.tsx'
import type { Reason } from '../rules.ts'

type Linked = { item: Card | Exercise; href: string }
type Props = {
  page: PageContext
  suggested: (Linked & { reason: Reason })[]
  own: Linked[]
  box: Toolbox
  /** The exercise of which the person has just said how it went. */
  told: string | undefined
}

const doIt = ({ item, href }: Linked) => (item.kind === 'exercise' ? `/exercises/${item.id}` : href)

export function ToolboxScreen({ page, suggested, own, box, told }: Props) {
  const t = textOf(page.language)
  const saidLast = told === undefined ? undefined : box.goes.find((go) => go.exercise === told)
  return (
    <PersonPage page={page} title={t('toolbox.title')} current="/programme">
      {saidLast && <Told page={page} exercise={saidLast.exercise} harder={saidLast.how === 'harder'} />}
      <ProgrammeTabs at="/toolbox" />
      <Heading level={1}>{t('toolbox.title')}</Heading>
      <Stack gap="l">
        <p>{t('toolbox.intro')}</p>
        {suggested.length > 0 && (
          <section>
            <Heading level={2}>{t('toolbox.suggestionsTitle')}</Heading>
            <Stack>
              {suggested.map((link) => (
                <CardBox key={link.item.id} heading={link.item.title} level={3} href={doIt(link)}>
                  <p>{reasonText(t, link.reason)}</p>
                </CardBox>
              ))}
            </Stack>
          </section>
        )}
        <section>
          <Heading level={2}>{t('toolbox.ownTitle')}</Heading>
          {own.length === 0 ? (
            <EmptyState heading={t('toolbox.ownEmptyTitle')}>
              <p>{t('toolbox.ownEmpty')}</p>
            </EmptyState>
          ) : (
            <Stack>
              {own.map((link) => (
                <OwnTool key={link.item.id} page={page} link={link} box={box} />
              ))}
            </Stack>
          )}
        </section>
        <Actions>
          <Button kind="secondary" href="/programme">
            {t('toolbox.browse')}
          </Button>
          <Button kind="quiet" href="/bad-day/set-up">
            {t('badDay.setUp')}
          </Button>
        </Actions>
      </Stack>
    </PersonPage>
  )
}

function Told({ page, exercise, harder }: { page: PageContext; exercise: string; harder: boolean }) {
  const t = textOf(page.language)
  if (!harder) return <Notification kind="success" heading={t('toolbox.told')} />
  return (
    <Notification kind="information" heading={t('toolbox.harderTitle')}>
      <p>
        {t('toolbox.harderBody')} <a href="/help-now">{t('common.helpNow')}</a>
      </p>
      <p>
        <a href={`/tell-us/${exercise}?about=worse`}>{t('toolbox.harderTell')}</a>
      </p>
    </Notification>
  )
}

function OwnTool({ page, link, box }: { page: PageContext; link: Linked; box: Toolbox }) {
  const t = textOf(page.language)
  const { item } = link
  const last = box.goes.find((go) => go.exercise === item.id)
  return (
    <CardBox heading={item.title} level={3}>
      {last && (
        <p>{t('toolbox.lastGo', { day: shortDay(last.at, page.language.tag), how: howText(t, last.how) })}</p>
      )}
      <Actions>
        <Button kind="secondary" href={doIt(link)}>
          {t('toolbox.open')}
        </Button>
        {item.kind === 'exercise' && (
          <Button kind="quiet" href={`/toolbox/${item.id}/how`}>
            {t('toolbox.how')}
          </Button>
        )}
        <StarForm item={item.id} starred={box.favourites.includes(item.id)} back="toolbox" />
      </Actions>
    </CardBox>
  )
}
