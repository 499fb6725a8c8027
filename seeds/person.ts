import { openBrief, setReviewed } from '../app/capabilities/caseload/actions.server.ts'
import { recordCheckIn } from '../app/capabilities/check-in/actions.server.ts'
import { aspects } from '../app/capabilities/check-in/contract.ts'
import { createCheckInWriter } from '../app/capabilities/check-in/writer.store.server.ts'
import { invitePerson } from '../app/capabilities/joining/invitations/actions.server.ts'
import { confirmJoiner } from '../app/capabilities/joining/invitations/invitations.store.server.ts'
import { becomePerson } from '../app/capabilities/joining/sign-up/actions.server.ts'
import { exerciseById } from '../app/capabilities/programme/content.reads.server.ts'
import { saveWorksheet } from '../app/capabilities/programme/worksheet/actions.server.ts'
import { share } from '../app/capabilities/sharing/actions.server.ts'
import type { PersonViewer } from '../app/platform/access/viewer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import { readViewer } from '../app/platform/database/viewer.ts'
import type { Platform } from '../app/platform/platform.ts'
import { hasBeside } from './beside.ts'
import { appointments } from './day.ts'
import type { Colleague } from './demonstration.ts'
import { formOf, must } from './form.ts'
import { fillsIn } from './measures.ts'
import { writeMessages } from './messages.ts'
import { handsInPaper } from './paper.ts'
import { annotates } from './patterns.ts'
import type { Made, Story } from './people/shape.ts'
import { makesPlan } from './plan.ts'
import { tellsStory } from './story.ts'
import { contact, suggestions } from './suggestions.ts'
import { worksAsTeam } from './team-work.ts'
import { usesToolbox } from './toolbox.ts'
import { visits } from './visits.ts'

const hour = 60 * 60 * 1000
const week = 7 * 24 * hour

type Met = { inviter: Colleague; team: string }

/** Lives one person's 26 weeks through the acts of the product, each at its own time. */
export async function liveStory(
  platform: Platform,
  story: Story,
  hash: string,
  now: Date,
  met: Met | undefined,
): Promise<void> {
  const { keys, database } = platform
  const ago = (weeks: number, hours = 0) => new Date(now.getTime() - weeks * week - hours * hour)
  const joined = ago(27, story.name.length)
  const asPerson = <T>(work: (tx: Parameters<typeof readViewer>[0], viewer: PersonViewer) => Promise<T>) =>
    inSession(database.app, hash, async (tx) => {
      const viewer = await readViewer(tx)
      if (viewer?.kind !== 'person') throw new Error('demonstration person')
      return work(tx, viewer)
    })

  const code = met && (await invited(platform, met.inviter, story, joined))
  await inSession(database.app, hash, async (tx) => {
    const viewer = await readViewer(tx)
    if (viewer) must(await becomePerson(tx, keys, viewer, formOf({ name: story.name }), code, joined))
  })
  const { personId } = await asPerson(async (_, viewer) => viewer)
  if (met && !story.unconfirmed)
    await inSession(database.app, met.inviter.hash, (tx) => confirmJoiner(tx, personId, true, joined))

  await asPerson((tx, viewer) => tellsStory({ tx, keys, viewer, ago }, story))
  for (const made of story.made ?? [])
    await asPerson((tx, viewer) => makes({ tx, keys, viewer, at: ago(made.weeksAgo, 20) }, made))
  const { toolbox } = story
  if (toolbox) await asPerson((tx, viewer) => usesToolbox({ tx, keys, viewer, ago }, toolbox))
  await checkIns(platform, story, hash, personId, ago)
  for (const one of story.shares) {
    if (!met) continue
    const form = formOf({
      key: newId(now),
      with: one.with === 'team' ? `team:${met.team}` : `professional:${met.inviter.viewer.membershipId}`,
      section: one.sections,
      length: one.length ?? '52-weeks',
      earlier: one.earlier ? 'yes' : 'no',
    })
    await asPerson(async (tx, viewer) => {
      const done = await share(tx, keys, viewer, form, ago(one.weeksAgo, 5))
      if (done === 'other-words') throw new Error('demonstration share')
      must(done)
    })
  }
  if (met && story.messages) await writeMessages(platform, story.messages, { hash, personId, ...met, now })
  if (met && story.team) await worksAsTeam(platform, story.team, { hash, personId, ...met, now })
  if (story.plan) await makesPlan(platform, story.plan, { hash, personId, inviter: met?.inviter, now })
  const { measures, patterns } = story
  if (measures) await asPerson((tx, viewer) => fillsIn({ tx, keys, viewer, ago }, measures))
  if (patterns) await asPerson((tx, viewer) => annotates({ tx, keys, viewer, ago }, patterns))
  if (story.visits) await visits(platform, story.visits, { hash, personId, inviter: met?.inviter, now })
  // Who has not been said to be who they are shares with nobody yet.
  const inviter = story.unconfirmed ? undefined : met?.inviter
  if (inviter && story.appointments)
    await appointments(platform, story.appointments, { personId, inviter, now })
  if (inviter && story.suggested)
    await suggestions(platform, story.suggested, { hash, personId, inviter, now })
  if (inviter && story.contact) await contact(platform, story.contact, { hash, personId, inviter, now })
  if (met && story.papers) await handsInPaper(platform, story.papers, { hash, inviter: met.inviter, now })
  if (met && story.reviewed !== undefined) {
    const at = ago(story.reviewed, 2)
    await inSession(database.app, met.inviter.hash, async (tx) => {
      await openBrief(tx, keys, personId, 'page', at)
      await setReviewed(tx, met.inviter.viewer, personId, true, at)
    })
  }
  const { beside } = story
  if (beside) await asPerson((tx, viewer) => hasBeside({ tx, keys, viewer, now }, beside))
}

type Writer = Parameters<typeof saveWorksheet>[0]

async function makes(writer: Writer, { exercise: id, length, answers }: Made): Promise<void> {
  const exercise = exerciseById(id)
  if (!exercise) throw new Error(`demonstration: no exercise ${id}`)
  const written = Object.entries(answers).map(([name, value]) => [`a-${name}`, value] as const)
  const own = { key: newId(writer.at), worksheet: newId(writer.at), length }
  const saved = await saveWorksheet(writer, exercise, formOf({ ...own, ...Object.fromEntries(written) }))
  if ('outcome' in saved) throw new Error(`demonstration worksheet: ${saved.outcome}`)
  must(saved)
}

async function invited(platform: Platform, inviter: Colleague, story: Story, at: Date): Promise<string> {
  const initials = story.name.replace(/[^A-Z]/g, '')
  const form = formOf({ key: newId(at), label: `${initials}, first visit`, email: '' })
  return inSession(platform.database.app, inviter.hash, async (tx) =>
    must(await invitePerson(tx, platform.keys, inviter.viewer, form, at)),
  ).then((made) => made.code)
}

async function checkIns(
  platform: Platform,
  story: Story,
  hash: string,
  personId: string,
  ago: (weeks: number, hours?: number) => Date,
): Promise<void> {
  const write = createCheckInWriter(platform.database.app)
  const weeks = [...story.weeks]
  for (const [index, life] of weeks.entries()) {
    if (life === '.') continue
    const near = (shift: number) => String(Math.min(5, Math.max(1, Number(life) + shift)))
    const at = ago(weeks.length - 1 - index, 24 + ((index * 7 + story.name.length) % 40))
    const fields: Record<string, string> = {
      key: newId(at),
      person: personId,
      life,
      'went-well': index % 3 === 0 ? (story.wentWell[((index / 3) % story.wentWell.length) | 0] ?? '') : '',
      note: index === weeks.length - 2 ? (story.note ?? '') : '',
    }
    // Some weeks one answers everything, in others a single word is enough.
    if (index % 2 === 0)
      for (const [place, aspect] of aspects.entries()) fields[aspect] = near(((index + place) % 3) - 1)
    const kept = await recordCheckIn({ keys: platform.keys, write }, hash, formOf(fields), at)
    if (kept.outcome !== 'kept') throw new Error(`demonstration check-in: ${kept.outcome}`)
  }
}
