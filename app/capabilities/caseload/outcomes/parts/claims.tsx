import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import type { TeamClaim } from '../contract.ts'

type Props = { here: string; teams: TeamClaim[]; day: (at: Date) => string }

/** Who of each team has taken somebody on, with the act that is open to whoever reads it. */
export function Claims({ here, teams, day }: Props) {
  const t = useText()
  if (teams.length === 0) return null
  return (
    <section>
      <Heading level={2}>{t('caseload.who')}</Heading>
      {teams.map(({ teamId, team, claim }) => {
        const said = claim && { team, day: day(claim.at), name: claim.name }
        return (
          <Stack key={teamId} gap="s">
            <p>
              {said
                ? t(claim.own ? 'caseload.haveIt' : 'caseload.hasIt', said)
                : t('caseload.nobodyHasIt', { team })}
            </p>
            {(!claim || claim.own) && (
              <form method="post" action={`${here}/claim${claim ? '/back' : ''}`}>
                <input type="hidden" name="team" value={teamId} />
                <Button type="submit" kind="secondary">
                  {t(claim ? 'caseload.giveBack' : 'caseload.claim', { team })}
                </Button>
              </form>
            )}
          </Stack>
        )
      })}
    </section>
  )
}
