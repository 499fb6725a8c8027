import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, longest first, as measured; `npm test` ends sooner when none of these is left over at the end. */
const long = [
  'ratchets/model/state-model.test.ts',
  'app/server.test.ts',
  'ratchets/access-matrix.test.ts',
  'app/backup.test.ts',
  'app/capabilities/caseload/histories.test.ts',
  'journeys/every-screen.journey.ts',
  'journeys/programme.journey.ts',
  'journeys/first-journey.journey.ts',
  'journeys/content-screens.journey.ts',
  'journeys/account.journey.ts',
  'journeys/visits.journey.ts',
  'journeys/kit/kit.journey.ts',
  'journeys/offline.journey.ts',
  'journeys/offline-lock.journey.ts',
]

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = long.findIndex((file) => moduleId.endsWith(file))
  return place < 0 ? long.length : place
}

/** The long files first, the others after them as they come. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
