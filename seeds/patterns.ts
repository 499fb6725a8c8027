import { noteOnPattern, shareShown } from '../app/capabilities/measures/patterns/actions.server.ts'
import { isPattern, type PatternId } from '../app/capabilities/measures/patterns/contract.ts'
import type { PersonViewer } from '../app/platform/access/viewer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import type { Keyring } from '../app/platform/crypto/keyring.ts'
import type { Tx } from '../app/platform/database/connection.ts'
import { dayOf } from '../app/platform/pure/days.ts'
import { formOf, must } from './form.ts'
import type { Annotated } from './people/shape.ts'

type Whose = { tx: Tx; keys: Keyring; viewer: PersonViewer; ago: (weeks: number, hours?: number) => Date }

/** Writes beside patterns what was going on then, and shows some of them, each at its own time. */
export async function annotates(
  { tx, keys, viewer, ago }: Whose,
  { notes, shown }: Annotated,
): Promise<void> {
  for (const { instrument, weeksAgo, words } of notes) {
    const at = ago(weeksAgo)
    const [year = '', month = '', day = ''] = dayOf(at).split('-')
    const form = formOf({ key: newId(at), words, 'day-day': day, 'day-month': month, 'day-year': year })
    must(asDone(await noteOnPattern(tx, keys, viewer, known(instrument), form, at)))
  }
  for (const { instrument, weeksAgo } of shown) {
    const at = ago(weeksAgo)
    const form = formOf({ key: newId(at), reach: 'all' })
    must(asDone(await shareShown(tx, keys, viewer, known(instrument), form, at)))
  }
}

function known(instrument: string): PatternId {
  if (!isPattern(instrument)) throw new Error(`demonstration: no pattern called ${instrument}`)
  return instrument
}

function asDone<T>(done: T | 'other-words'): T {
  if (done === 'other-words') throw new Error('demonstration pattern')
  return done
}
