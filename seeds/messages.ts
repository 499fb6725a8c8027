import { begin, write } from '../app/capabilities/messages/actions.server.ts'
import { answer, assign } from '../app/capabilities/messages/answers.server.ts'
import { openOwnThread, openTheirThread } from '../app/capabilities/messages/opening.server.ts'
import { readThreads } from '../app/capabilities/messages/reads.server.ts'
import { addHoliday, changeCover, changeSetting } from '../app/capabilities/messages/service.server.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import type { Tx } from '../app/platform/database/connection.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import { readViewer } from '../app/platform/database/viewer.ts'
import type { Platform } from '../app/platform/platform.ts'
import type { Colleague } from './demonstration.ts'
import { formOf, must } from './form.ts'
import type { Written } from './people/shape.ts'

const day = 24 * 60 * 60 * 1000

const hours = {
  days: ['1', '2', '3', '4', '5'],
  opens: '9:00',
  closes: '17:00',
  'answer-days': '3',
  safeguarding:
    'Call the safeguarding lead and say which person it is about. If somebody may be in danger now, call 999 first. Then write in the clinical record what you did.',
  'safeguarding-phone': '01632 960 021',
}

/** The service names when it reads messages, whom staff call, and who stands in for each team. */
export async function openMessages(
  platform: Platform,
  admin: Colleague,
  cover: { team: string; first: Colleague; second: Colleague | undefined }[],
  now: Date,
): Promise<void> {
  await inSession(platform.database.app, admin.hash, async (tx) => {
    const naming = { tx, viewer: admin.viewer, at: now }
    must(await changeSetting(naming, formOf(hours)))
    for (const { team, first, second } of cover) {
      const named = { first: first.viewer.membershipId, second: second?.viewer.membershipId ?? '' }
      must(await changeCover(naming, team, formOf(named)))
    }
    const year = String(now.getUTCFullYear() + (now.getUTCMonth() === 11 && now.getUTCDate() > 24 ? 1 : 0))
    for (const [date, month, name] of [
      ['25', '12', 'Christmas Day'],
      ['26', '12', 'Boxing Day'],
    ])
      must(
        await addHoliday(
          naming,
          formOf({ 'on-day': date ?? '', 'on-month': month ?? '', 'on-year': year, name: name ?? '' }),
        ),
      )
  })
}

type Between = { hash: string; personId: string; inviter: Colleague; team: string; now: Date }

/** One thread between a person and their team, each message at its own time. */
export async function writeMessages(platform: Platform, written: Written[], between: Between): Promise<void> {
  const { keys, jobs, database } = platform
  const { hash, personId, inviter, team, now } = between
  const theirs = async (tx: Tx) => {
    const [thread] = await readThreads(tx, personId)
    if (!thread) throw new Error('demonstration thread')
    return thread
  }
  for (const { daysAgo, by, words } of written) {
    const at = new Date(now.getTime() - daysAgo * day)
    const form = formOf({ key: newId(at), words, team, length: '52-weeks', after: '' })
    if (by === 'team') {
      await inSession(database.app, inviter.hash, async (tx) => {
        const thread = await theirs(tx)
        const { viewer } = inviter
        const to = formOf({ to: viewer.membershipId })
        const opened = await openTheirThread(tx, keys, viewer, thread, undefined, at)
        form.set('after', opened?.last?.id ?? '')
        const assigned = await assign({ tx, viewer, at }, thread, to)
        const answered = await answer({ tx, keys, jobs, viewer, at }, thread, form)
        if (!assigned?.ok || !answered || answered === 'other-words') throw new Error('demonstration answer')
        must(answered)
      })
      continue
    }
    await inSession(database.app, hash, async (tx) => {
      const viewer = await readViewer(tx)
      if (viewer?.kind !== 'person') throw new Error('demonstration person')
      const [thread] = await readThreads(tx, personId)
      const writing = { tx, keys, viewer, at }
      if (thread) await openOwnThread(tx, keys, viewer, thread, undefined, at)
      const done = await (thread ? write(writing, thread, form) : begin(writing, form))
      if (done === 'other-words') throw new Error('demonstration message')
      must(done)
    })
  }
}
