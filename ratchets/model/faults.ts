import type { World } from './world.ts'

/** One thing that is wrong with the database, the acts among which it shows, and what the model says of it. */
export type Fault = { what: string; says: RegExp; among: string[] } & (
  | { policy: string; using: string; to?: 'update' }
  | { inFunction: string; instead: readonly [string, string] }
)

const shares = ['share with somebody', 'share with a team']
const held = (section: string) => `person_id = any ((select concord.granted_ids('${section}'))::uuid[])`

/** Weakened policies and functions, each of which would show somebody what is not theirs, or hide what is. */
export const faults: Fault[] = [
  {
    what: 'a story shows what was replaced',
    among: [...shares, 'write in the story'],
    ...{ policy: 'story_entry', using: held('story') },
    says: /sees word\d+ \(story/,
  },
  {
    what: 'check-ins show from before they were shared',
    among: [...shares, 'check in'],
    ...{ policy: 'check_in', using: `${held('check-ins')} and superseded_at is null` },
    says: /sees word\d+ \(check-in/,
  },
  {
    what: 'topics show before they are ready',
    among: [...shares, 'write a topic', 'be ready, or not'],
    ...{ policy: 'visit_version', using: held('visits') },
    says: /sees word\d+ \((topic|together)/,
  },
  {
    what: 'a team’s words show to whoever holds goals and plan',
    among: [...shares, 'explain'],
    ...{ policy: 'explanation_version', using: held('goals-and-plan') },
    says: /sees word\d+ \(of the team/,
  },
  {
    what: 'a table that nobody thought of shows to professionals',
    among: shares,
    ...{ policy: 'submission', using: `(select concord.viewer_membership()) is not null` },
    says: /finds rows in submission/,
  },
  {
    what: 'somebody of the family can write where they read',
    among: shares,
    ...{ policy: 'story_entry', using: held('story'), to: 'update' },
    says: /the supporter .* can change rows in story_entry/,
  },
  {
    what: 'a grant holds on after it was ended',
    among: [...shares, 'end a grant', 'write in the story'],
    ...{ inFunction: 'grants_to', instead: ['g.ended_at is null', 'true'] },
    says: /professional \d/,
  },
  {
    what: 'a team that somebody left still opens',
    among: [...shares, 'leave a team'],
    ...{ inFunction: 'grants_to', instead: ['t.ended_at is null', 'true'] },
    says: /professional \d/,
  },
  {
    what: 'what was shared with a team outlives it',
    among: [...shares, 'a team ends', 'enter a team'],
    ...{ inFunction: 'end_team', instead: ['g.until_at > moment', 'false'] },
    says: /professional \d/,
  },
  {
    what: 'somebody reads before the person has said that it is them',
    among: ['ask somebody in', 'take up an invitation', 'check in'],
    ...{ inFunction: 'support_of', instead: ['s.confirmed_at is not null', 'true'] },
    says: /the supporter .* sees/,
  },
  {
    what: 'one thing is still shown after it was put away',
    among: ['share one thing', 'put away what was made, or bring it back'],
    ...{ inFunction: 'holds_item', instead: ['w.put_away_at is null', 'true'] },
    says: /sees word\d+ \(made/,
  },
  {
    what: 'a card opens after it was ended',
    among: ['make a card', 'end a card'],
    ...{ inFunction: 'open_card', instead: ['e.ended_at is null', 'true'] },
    says: /a card opens/,
  },
  {
    what: 'why something was suggested shows to a colleague',
    among: [...shares, 'suggest something'],
    ...{ policy: 'suggestion', using: 'person_id = any ((select concord.granted_any())::uuid[])' },
    says: /sees word\d+ \(suggestion/,
  },
  {
    what: 'what the person said to it shows before they show it',
    among: [...shares, 'suggest something', 'answer a suggestion'],
    ...{ policy: 'suggestion_answer', using: 'suggested_by = (select concord.viewer_membership())' },
    says: /sees word\d+ \(said to it/,
  },
  {
    what: 'a claim for one team shows to another',
    among: [...shares, 'take somebody on, or give them back'],
    ...{ policy: 'caseload_claim', using: 'person_id = any ((select concord.granted_any())::uuid[])' },
    says: /finds rows in caseload_claim/,
  },
  {
    what: 'what a colleague noted shows',
    among: [...shares, 'note what was done'],
    ...{ policy: 'caseload_outcome', using: 'person_id = any ((select concord.granted_any())::uuid[])' },
    says: /finds rows in caseload_outcome/,
  },
  {
    what: 'what was claimed for a team outlasts being in it',
    among: ['share with a team', 'take somebody on, or give them back', 'leave a team'],
    ...{ inFunction: 'claims_go_back', instead: ['released_at is null', 'false'] },
    says: /claimed by: a colleague, and not nobody|a claim was|a second claim was/,
  },
  {
    what: 'a note that was taken back still stands in the list',
    among: ['share with somebody', 'note what was done', 'take back what was noted'],
    ...{ inFunction: 'refresh_caseload', instead: ['o.undone_at is null', 'true'] },
    says: /noted: \w+.*, and not /,
  },
  {
    what: 'what is shared is not found',
    among: shares,
    ...{ inFunction: 'grants_to', instead: ['g.grantee_team = any', 'false and g.grantee_team = any'] },
    says: /professional \d (does not see|, caseload: nobody)|refused/,
  },
]

/** Does some work while the database is wrong in one way. */
export async function withFault<T>(
  { look }: Pick<World, 'look'>,
  fault: Fault,
  work: () => Promise<T>,
): Promise<T> {
  if ('policy' in fault) {
    await look(
      `create policy leak on concord.${fault.policy} for ${fault.to ?? 'select'} to concord_app using (${fault.using})`,
    )
    return work().finally(() => look(`drop policy leak on concord.${fault.policy}`))
  }
  const name = fault.inFunction
  const found = `select pg_get_functiondef(oid) as def from pg_proc where proname = $1 and pronamespace = 'concord'::regnamespace`
  const def = String((await look(found, [name]))[0]?.def)
  const [right, wrong] = fault.instead
  if (!def.includes(right)) throw new Error(`${name} does not say ${right}`)
  await look(def.replaceAll(right, wrong))
  return work().finally(() => look(def))
}
