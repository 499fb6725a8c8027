import type pg from 'pg'

/** One check-in, sealed and ready to be kept. Binary values are base64. */
export type CheckInItem = {
  session: string
  person: string
  id: string
  key: string
  mac: string
  location: string
  at: string
  device_at: string | undefined
  life: number
  sleep: number | undefined
  mood: number | undefined
  energy: number | undefined
  activity: number | undefined
  pain: number | undefined
  went_well: string | undefined
  note: string | undefined
  note_shared: boolean
  corrects: string | undefined
}

export type CheckInResult =
  | { outcome: 'kept' | 'repeated'; location: string }
  | { outcome: 'signed-out' | 'other-words' | 'gone' }

export type CheckInWriter = (item: CheckInItem) => Promise<CheckInResult>

type Waiting = {
  item: CheckInItem
  resolve: (result: CheckInResult) => void
  reject: (error: unknown) => void
}

const largestBatch = 32
const batchesAtOnce = 3

/**
 * Keeps check-ins that arrive together in one transaction, each answered after its commit: one round trip and one
 * flush for many. A replay and a correction go alone; when a batch fails, so does each of its items, so no one pays
 * for another's fault.
 */
export function createCheckInWriter(pool: pg.Pool): CheckInWriter {
  let waiting: Waiting[] = []
  let running = 0

  const writeAlone = async ({ item, resolve, reject }: Waiting): Promise<void> => {
    try {
      const { rows } = await pool.query({
        name: 'record-check-in',
        text: 'select concord.record_check_in($1) as result',
        values: [JSON.stringify(item)],
      })
      resolve(rows[0].result)
    } catch (error) {
      reject(error)
    }
  }

  const writeTogether = async (batch: Waiting[]): Promise<void> => {
    const { rows } = await pool.query<{ id: string; outcome: 'kept' | 'alone' | 'signed-out' }>({
      name: 'record-check-ins',
      text: 'select id, outcome from concord.record_check_ins($1)',
      values: [JSON.stringify(batch.map(({ item }) => item))],
    })
    const outcomes = new Map(rows.map(({ id, outcome }) => [id, outcome]))
    for (const each of batch) {
      const outcome = outcomes.get(each.item.id)
      if (outcome === 'kept') each.resolve({ outcome, location: each.item.location })
      else if (outcome === 'signed-out') each.resolve({ outcome })
      else await writeAlone(each)
    }
  }

  const settle = async (batch: Waiting[]): Promise<void> => {
    try {
      await writeTogether(batch)
    } catch {
      for (const each of batch) await writeAlone(each)
    }
  }

  const next = (): void => {
    if (running >= batchesAtOnce || waiting.length === 0) return
    running += 1
    const { batch, rest } = nextBatch(waiting)
    waiting = rest
    settle(batch).finally(() => {
      running -= 1
      next()
    })
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // Requests parsed in the same turn of the event loop travel together.
      setImmediate(next)
    })
}

// A person's chain grows one event at a time, so nobody stands in a batch twice.
function nextBatch(waiting: Waiting[]): { batch: Waiting[]; rest: Waiting[] } {
  const persons = new Set<string>()
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  for (const each of waiting) {
    const { person } = each.item
    const fits = batch.length < largestBatch && !persons.has(person)
    persons.add(person)
    ;(fits ? batch : rest).push(each)
  }
  return { batch, rest }
}
