import { account } from './capabilities/account/routes.tsx'
import { caseload } from './capabilities/caseload/routes.tsx'
import { checkIn } from './capabilities/check-in/routes.tsx'
import { consoleAddress } from './capabilities/console/contract.ts'
import { mixingConsole } from './capabilities/console/routes.tsx'
import { contentReports } from './capabilities/content-reports/routes.tsx'
import { day } from './capabilities/day/routes.tsx'
import { discreet } from './capabilities/discreet/routes.tsx'
import { display } from './capabilities/display/routes.tsx'
import { emergencyCard } from './capabilities/emergency-card/routes.tsx'
import { evidence } from './capabilities/evidence/routes.tsx'
import { fhir } from './capabilities/fhir/routes.ts'
import { tokens } from './capabilities/fhir/tokens/routes.tsx'
import { fhirImport } from './capabilities/fhir-import/routes.tsx'
import { helpNow } from './capabilities/help-now/routes.tsx'
import { joining } from './capabilities/joining/routes.tsx'
import { filling } from './capabilities/measures/filling/routes.tsx'
import { patterns } from './capabilities/measures/patterns/routes.tsx'
import { measureSettings } from './capabilities/measures/settings/routes.tsx'
import { messages } from './capabilities/messages/routes.tsx'
import { myData } from './capabilities/my-data/routes.tsx'
import { myTeam } from './capabilities/my-team/routes.tsx'
import { notices } from './capabilities/notices/routes.tsx'
import { offline } from './capabilities/offline/routes.tsx'
import { paper } from './capabilities/paper/routes.tsx'
import { programme } from './capabilities/programme/routes.tsx'
import { reflection } from './capabilities/reflection/routes.tsx'
import { stopPath } from './capabilities/reminders/addresses.contract.ts'
import { reminders } from './capabilities/reminders/routes.tsx'
import { room } from './capabilities/room/routes.tsx'
import { readDeployment } from './capabilities/service-setup/deployment.reads.server.ts'
import { serviceSetup } from './capabilities/service-setup/routes.tsx'
import { sharedPlan } from './capabilities/shared-plan/routes.tsx'
import { sharedStory } from './capabilities/shared-story/routes.tsx'
import { sharing } from './capabilities/sharing/routes.tsx'
import { prepareShare } from './capabilities/sharing/share.reads.server.ts'
import { supporters } from './capabilities/supporters/routes.tsx'
import { teamWork } from './capabilities/team-work/routes.tsx'
import { today } from './capabilities/today/routes.tsx'
import { visits } from './capabilities/visits/routes.tsx'
import { fhirAhead } from './fhir-ahead.reads.server.ts'
import { fhirCreates } from './fhir-creates.ts'
import { fhirParts } from './fhir-parts.ts'
import { keepImported } from './imported.ts'
import { createHttp } from './platform/http/app.ts'
import type { App } from './platform/http/context.ts'
import { asAnyone } from './platform/http/session.ts'
import type { Platform } from './platform/platform.ts'
import { readNamedElsewhere } from './service-start.ts'
import { readShown } from './shown.tsx'
import { keepTyped } from './typed-back.ts'
import { failurePages } from './workspaces/public/failures.tsx'

const capabilities = [
  account,
  (platform: Platform) => caseload(platform, readShown),
  checkIn,
  mixingConsole,
  contentReports,
  day,
  discreet,
  display,
  emergencyCard,
  evidence,
  (platform: Platform) => fhirImport(platform, keepImported),
  (platform: Platform) => fhir(platform, fhirParts, { creates: fhirCreates(platform), ahead: fhirAhead }),
  filling,
  helpNow,
  joining,
  measureSettings,
  messages,
  myTeam,
  myData,
  patterns,
  () => notices((c) => asAnyone(c, async (tx) => (await readDeployment(tx)) ?? null)),
  offline,
  (platform: Platform) => paper(platform, keepTyped),
  (platform: Platform) => programme(platform, prepareShare),
  reflection,
  reminders,
  room,
  (platform: Platform) => serviceSetup(platform, readNamedElsewhere),
  sharedPlan,
  sharedStory,
  sharing,
  teamWork,
  (platform: Platform) => supporters(platform, readShown),
  today,
  tokens,
  visits,
]

/** The map of the product: every capability's routes. */
export function createApp(platform: Platform): App {
  const app = createHttp(platform, { keyed: stopPath, untraced: consoleAddress, judging: '/fhir/' })
  failurePages(app)
  for (const capability of capabilities) app.route('/', capability(platform))
  return app
}
