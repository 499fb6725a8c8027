import { Hono } from 'hono'
import { readKnownName } from '../../platform/database/person-name.ts'
import type { AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { readCheckInOffer } from '../check-in/reads.server.ts'
import { readToFill } from '../measures/filling/overview.reads.server.ts'
import { readToCheck } from '../paper/reads.server.ts'
import { readSuggested } from '../programme/suggestions/today.reads.server.ts'
import { areRemindersLost } from '../reminders/reads.server.ts'
import { readComingUp } from '../shared-plan/reads.server.ts'
import { readStory } from '../shared-story/reads.server.ts'
import { readEndedTeams } from '../sharing/ended-teams.reads.server.ts'
import { readSharing } from '../sharing/reads.server.ts'
import { readNextVisit } from '../visits/next.reads.server.ts'
import { readErasureDue } from './reads.server.ts'
import { TodayScreen } from './screens/today.tsx'

/** The person's first page: what matters, this week, and who has read what. */
export function today(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  routes.get('/today', async (c) => {
    const now = platform.now()
    const shown = await asPerson(c, async (tx, { personId }) => {
      const [
        name,
        story,
        offer,
        sharing,
        remindersLost,
        comingUp,
        erasure,
        nextVisit,
        paperToCheck,
        suggested,
        endedTeams,
        toFill,
      ] = await Promise.all([
        readKnownName(tx, keys, personId),
        readStory(tx, keys, personId),
        readCheckInOffer(tx, personId, now),
        readSharing(tx, personId, now),
        areRemindersLost(tx, personId),
        readComingUp(tx, keys, personId, now),
        readErasureDue(tx, personId),
        readNextVisit(tx, keys, personId, now),
        readToCheck(tx, personId),
        readSuggested(tx, keys, personId, now),
        readEndedTeams(tx, personId),
        readToFill(tx, keys, personId, now),
      ])
      return {
        person: personId,
        name,
        story,
        ...offer,
        ...sharing,
        remindersLost,
        comingUp,
        now,
        erasure,
        nextVisit,
        paperToCheck,
        suggested,
        endedTeams,
        toFill,
      }
    })
    return html(c, (page) => <TodayScreen page={page} {...shown} />)
  })
  return routes
}
