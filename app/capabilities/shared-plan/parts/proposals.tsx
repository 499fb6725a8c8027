import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import type { Version } from '../contract.ts'
import { proposalsOf } from '../rules.ts'
import { type Act, AnswerForm } from './act.tsx'
import { authorName } from './room.ts'
import { SayNo } from './say-no.tsx'
import type { Tried } from './tried.ts'
import { VersionWords } from './version-words.tsx'

type Props = Act & { tried: Tried | undefined }

/** What professionals propose and the person has not answered. It stands beside the plan, never in its place. */
export function Proposals({ tried, ...act }: Props) {
  const proposals = proposalsOf(act.entry)
  return (
    <>
      {proposals.map((version) => (
        <Proposal {...act} version={version} tried={tried} key={version.id} />
      ))}
    </>
  )
}

function Proposal({ version, tried, ...act }: Props & { version: Version }) {
  const t = useText()
  const { room, entry } = act
  const { author } = version
  const isPerson = room.side === 'person'
  const own = author.side === 'professional' && author.id === room.me
  const change = `${room.home}/${entry.id}/change`
  return (
    <Card heading={t('sharedPlan.proposalOf', { who: authorName(t, room, author) })} level={2}>
      {isPerson && <p>{t('sharedPlan.proposalHint')}</p>}
      <VersionWords room={room} entry={entry} version={version} />
      {isPerson && (
        <Stack>
          <Actions>
            <AnswerForm {...act} version={version.id} answer="yes">
              {t('sharedPlan.useThis')}
            </AnswerForm>
            <Button kind="secondary" href={change}>
              {t('sharedPlan.changeProposal')}
            </Button>
          </Actions>
          <SayNo {...act} version={version.id} tried={tried} />
        </Stack>
      )}
      {own && (
        <Actions>
          <Button kind="secondary" href={change}>
            {t('sharedPlan.changeProposal')}
          </Button>
          <AnswerForm {...act} version={version.id} answer="taken-back" kind="quiet">
            {t('sharedPlan.takeProposalBack')}
          </AnswerForm>
        </Actions>
      )}
    </Card>
  )
}
