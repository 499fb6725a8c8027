import { keepDatedCheckIn } from './capabilities/check-in/dated.actions.server.ts'
import { keepFinished } from './capabilities/measures/filling/finish.server.ts'
import { readAsAsked, readTyped } from './capabilities/measures/sheets/sheets.reads.server.ts'
import type { KeepTyped } from './capabilities/paper/keeper.server.ts'
import { readGoals } from './capabilities/shared-plan/goals.reads.server.ts'
import { writeStory } from './capabilities/shared-story/actions.server.ts'
import { readStanding } from './capabilities/shared-story/reads.server.ts'
import { sectionOf } from './capabilities/shared-story/rules.ts'
import { writeEntry } from './capabilities/visits/entries.actions.server.ts'
import { readEntries } from './capabilities/visits/entries.reads.server.ts'
import { newId } from './platform/crypto/ids.ts'
import { dayOf } from './platform/pure/days.ts'
import { refused } from './platform/pure/form.ts'
import { isId } from './platform/pure/ids.ts'

/** What was typed back from paper becomes what it would be had the person typed it, by the acts of its own room. */
export const keepTyped: KeepTyped = async (tx, keys, viewer, item, { on, at }) => {
  const { personId } = viewer
  const key = newId(at)
  if (item.kind === 'check-in') {
    const form = new URLSearchParams({ ...item.answers, key })
    const kept = await keepDatedCheckIn(tx, keys, viewer, form, { on, at })
    return kept.ok ? { ok: true, value: { entry: kept.value.id, section: 'check-ins' } } : kept
  }
  if (item.kind === 'story') {
    const { prompt, words, after } = item
    const standing = async () => (await readStanding(tx, keys, personId, [prompt]))[prompt]
    const before = await standing()
    // What took the place of something newer is as new as that.
    const writtenAt = before && before.writtenAt > on ? at : on
    const form = new URLSearchParams({ key, after, words })
    const written = await writeStory(tx, keys, viewer, prompt, form, at, writtenAt)
    if (written === 'other-words') return 'gone'
    if (!written.ok) return written
    return { ok: true, value: { entry: (await standing())?.id ?? '', section: sectionOf(prompt) } }
  }
  if (item.kind === 'measure') {
    const { instrument, answers, goal } = item
    const asked = await readAsAsked(tx, instrument.id, instrument.version)
    if (!asked) return 'gone'
    const { ofGoal, questions } = asked.onPaper
    const goals = ofGoal ? await readGoals(tx, keys, personId) : []
    if (ofGoal && !goals.some(({ id }) => id === goal)) return 'gone'
    const read = readTyped(questions, answers)
    if (read.problems.length > 0) return refused(answers, ...read.problems)
    const kept = await keepFinished(
      { tx, keys, viewer, at },
      {
        offered: asked.offered,
        instrument: instrument.id,
        source: 'paper',
        helped: answers.helped === 'yes',
        answeredOn: dayOf(on),
        answers: read.answers,
        ...(ofGoal && { goalId: goal }),
      },
    )
    return kept ? { ok: true, value: { entry: kept.id, section: 'measures' } } : 'gone'
  }
  const { words, visit } = item
  if (!isId(visit)) return 'gone'
  const actor = { personId, membershipId: undefined, base: '/visits', at }
  const form = new URLSearchParams({ key, words })
  const written = await writeEntry(tx, keys, actor, { visitId: visit, kind: 'topic' }, form)
  if (written === 'gone' || written === 'other-words') return 'gone'
  if (!written.ok) return written
  const topics = await readEntries(tx, keys, personId, [visit])
  const entry = topics.find(({ side, madeAt }) => side === 'person' && +madeAt === +at)
  return { ok: true, value: { entry: entry?.id ?? '', section: 'visits' } }
}
