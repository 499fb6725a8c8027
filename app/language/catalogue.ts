import { account } from './en/account.ts'
import { caseload } from './en/caseload.ts'
import { checkIn } from './en/check-in.ts'
import { common } from './en/common.ts'
import { console } from './en/console.ts'
import { contentReports } from './en/content-reports.ts'
import { day } from './en/day.ts'
import { device } from './en/device.ts'
import { discreet } from './en/discreet.ts'
import { display } from './en/display.ts'
import { card } from './en/emergency-card.ts'
import { evidence } from './en/evidence.ts'
import { fhirImport } from './en/fhir-import.ts'
import { flare } from './en/flare.ts'
import { helpNow } from './en/help-now.ts'
import { joining } from './en/joining.ts'
import { library } from './en/library.ts'
import { measureSettings } from './en/measure-settings.ts'
import { measures } from './en/measures.ts'
import { messages } from './en/messages.ts'
import { myData } from './en/my-data.ts'
import { myTeam } from './en/my-team.ts'
import { notices } from './en/notices.ts'
import { notification } from './en/notification.ts'
import { offline } from './en/offline.ts'
import { paper } from './en/paper.ts'
import { patterns } from './en/patterns.ts'
import { personTabs } from './en/person-tabs.ts'
import { print } from './en/print.ts'
import { publishing } from './en/publishing.ts'
import { questions } from './en/questions.ts'
import { reflection } from './en/reflection.ts'
import { reminders } from './en/reminders.ts'
import { room } from './en/room.ts'
import { rooms } from './en/rooms.ts'
import { safety } from './en/safety.ts'
import { serviceSetup } from './en/service-setup.ts'
import { sharedPlan } from './en/shared-plan.ts'
import { bodyMap, sharedStory, wholePicture } from './en/shared-story.ts'
import { sharing } from './en/sharing.ts'
import { suggestions } from './en/suggestions.ts'
import { supporters } from './en/supporters.ts'
import { explanation, round } from './en/team-work.ts'
import { today } from './en/today.ts'
import { tokens } from './en/tokens.ts'
import { badDay, toolbox } from './en/toolbox.ts'
import { visits } from './en/visits.ts'
import { worksheet } from './en/worksheet.ts'
import { writing } from './en/writing.ts'

export const english = {
  account,
  checkIn,
  day,
  console,
  common,
  helpNow,
  myData,
  notices,
  notification,
  offline,
  device,
  reflection,
  reminders,
  rooms,
  myTeam,
  paper,
  patterns,
  personTabs,
  safety,
  sharedPlan,
  sharedStory,
  wholePicture,
  bodyMap,
  sharing,
  questions,
  suggestions,
  supporters,
  card,
  caseload,
  joining,
  fhirImport,
  measureSettings,
  measures,
  messages,
  library,
  publishing,
  contentReports,
  today,
  room,
  serviceSetup,
  display,
  discreet,
  evidence,
  print,
  toolbox,
  badDay,
  flare,
  visits,
  worksheet,
  tokens,
  writing,
  explanation,
  round,
} as const

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> }

export type Catalogue = Widened<typeof english>

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & string]

type At<T, K extends string> = K extends `${infer Head}.${infer Tail}`
  ? Head extends keyof T
    ? At<T[Head], Tail>
    : never
  : K extends keyof T
    ? T[K]
    : never

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

export type TextKey = Leaves<typeof english>

/** The placeholders of a text, as the second argument its use must give. */
export type TextValues<K extends TextKey> = [Names<At<typeof english, K>>] extends [never]
  ? []
  : [values: Record<Names<At<typeof english, K>>, string | number>]
