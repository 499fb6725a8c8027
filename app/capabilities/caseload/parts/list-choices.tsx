import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Select } from '../../../ui/select/select.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { renderedOnce } from '../../../workspaces/rendered-once.tsx'
import { type Asked, reasons, views } from '../contract.ts'
import { addressOf } from '../worklist.rules.ts'

const viewTexts = {
  everyone: 'caseload.viewEveryone',
  mine: 'caseload.viewMine',
  team: 'caseload.viewTeam',
  removed: 'caseload.viewRemoved',
} as const

export const reasonTexts = {
  joined: 'caseload.whyJoined',
  'message-promised': 'caseload.whyMessage',
  'agenda-ready': 'caseload.whyAgenda',
  'plan-awaits': 'caseload.whyPlan',
  'review-due': 'caseload.whyReview',
  'contact-agreed': 'caseload.whyContact',
  reminder: 'caseload.whyReminder',
  'newly-shared': 'caseload.whyShared',
  'new-since-reviewed': 'caseload.whyNew',
  'ends-soon': 'caseload.whyEnds',
  reviewed: 'caseload.whyNothing',
} as const

const Views = renderedOnce(Tabs)
const Reasons = renderedOnce(Select)

type Props = { asked: Asked; teams: { id: string; name: string }[] }

/** Whose rows to see, and for which reason and team. */
export function ListChoices({ asked, teams }: Props) {
  const t = useText()
  const { view, reason, teamId } = asked
  return (
    <>
      <Views
        label={t('caseload.views')}
        items={views.map((each) => ({
          href: addressOf({ view: each, reason: undefined, teamId: undefined }),
          label: t(viewTexts[each]),
          current: each === view,
        }))}
      />
      {view !== 'removed' && (
        <FilterBar action="/caseload">
          {view !== 'everyone' && <input type="hidden" name="view" value={view} />}
          <Reasons
            name="reason"
            label={t('caseload.why')}
            value={reason}
            options={[
              { value: '', label: t('caseload.anyReason') },
              ...reasons.map((each) => ({ value: each, label: t(reasonTexts[each]) })),
            ]}
          />
          {(teams.length > 1 || teamId !== undefined) && (
            <Select
              name="team"
              label={t('caseload.team')}
              value={teamId}
              options={[
                { value: '', label: t('caseload.anyTeam') },
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <Button type="submit" kind="secondary">
            {t('caseload.show')}
          </Button>
        </FilterBar>
      )}
    </>
  )
}
