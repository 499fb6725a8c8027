import * as m0001 from './0001-services-and-people.ts'
import * as m0002 from './0002-audit.ts'
import * as m0003 from './0003-check-ins-and-story.ts'
import * as m0004 from './0004-joining.ts'
import * as m0005 from './0005-record-check-ins.ts'
import * as m0006 from './0006-caseload.ts'
import * as m0010 from './0010-staff-join.ts'
import * as m0011 from './0011-audit-anchor.ts'
import * as m0012 from './0012-keep-check-ins.ts'
import * as m0013 from './0013-brief.ts'
import * as m0014 from './0014-caseload-entries.ts'
import * as m0020 from './0020-worksheets.ts'
import * as m0021 from './0021-content-sign-off.ts'
import * as m0022 from './0022-content-reports.ts'
import * as m0023 from './0023-toolbox.ts'
import * as m0030 from './0030-reminders.ts'
import * as m0036 from './0036-privacy-read.ts'
import * as m0037 from './0037-texts-and-canaries.ts'
import * as m0040 from './0040-what-waits.ts'
import * as m0041 from './0041-whole-picture.ts'
import * as m0042 from './0042-shared-plan.ts'
import * as m0043 from './0043-visits.ts'
import * as m0044 from './0044-messages.ts'
import * as m0045 from './0045-people-beside-me.ts'
import * as m0045b from './0045b-cards-and-questions.ts'
import * as m0046 from './0046-erasure.ts'
import * as m0047 from './0047-team-work.ts'
import * as m0048 from './0048-paper.ts'
import * as m0049 from './0049-caseload-page.ts'
import * as m0050 from './0050-brief-rooms.ts'
import * as m0055 from './0055-put-away.ts'
import * as m0056 from './0056-supporters-read.ts'
import * as m0057 from './0057-codes-once.ts'
import * as m0058 from './0058-console.ts'
import * as m0059 from './0059-worklist.ts'
import * as m0059b from './0059b-worklist-page.ts'
import * as m0060 from './0060-day-list.ts'
import * as m0061 from './0061-suggestions.ts'
import * as m0062 from './0062-service-start.ts'
import * as m0063 from './0063-measures.ts'
import * as m0064 from './0064-patterns.ts'
import * as m0065 from './0065-fhir-tokens.ts'
import * as m0066 from './0066-site-instruments.ts'
import * as m0067 from './0067-imports.ts'
import * as m0068 from './0068-caseload-page.ts'
import * as m0069 from './0069-own-observations.ts'

export const migrations = {
  '0001-services-and-people': m0001,
  '0002-audit': m0002,
  '0003-check-ins-and-story': m0003,
  '0004-joining': m0004,
  '0005-record-check-ins': m0005,
  '0006-caseload': m0006,
  '0010-staff-join': m0010,
  '0011-audit-anchor': m0011,
  '0012-keep-check-ins': m0012,
  '0013-brief': m0013,
  '0014-caseload-entries': m0014,
  '0020-worksheets': m0020,
  '0021-content-sign-off': m0021,
  '0022-content-reports': m0022,
  '0023-toolbox': m0023,
  '0030-reminders': m0030,
  '0036-privacy-read': m0036,
  '0037-texts-and-canaries': m0037,
  '0040-what-waits': m0040,
  '0041-whole-picture': m0041,
  '0042-shared-plan': m0042,
  '0043-visits': m0043,
  '0044-messages': m0044,
  '0045-people-beside-me': m0045,
  '0045b-cards-and-questions': m0045b,
  '0046-erasure': m0046,
  '0047-team-work': m0047,
  '0048-paper': m0048,
  '0049-caseload-page': m0049,
  '0050-brief-rooms': m0050,
  '0055-put-away': m0055,
  '0056-supporters-read': m0056,
  '0057-codes-once': m0057,
  '0058-console': m0058,
  '0059-worklist': m0059,
  '0059b-worklist-page': m0059b,
  '0060-day-list': m0060,
  '0061-suggestions': m0061,
  '0062-service-start': m0062,
  '0063-measures': m0063,
  '0064-patterns': m0064,
  '0065-fhir-tokens': m0065,
  '0066-site-instruments': m0066,
  '0067-imports': m0067,
  '0068-caseload-page': m0068,
  '0069-own-observations': m0069,
}
