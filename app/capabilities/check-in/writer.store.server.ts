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
// While one batch is under way the next one fills: few large ones cost the database a third of many small ones.
// Another sets out beside it only when it is well filled, or when the one under way takes long.
const batchesAtOnce = 3
const wellFilled = 24
const patience = 8

/**
 * Keeps check-ins that arrive together in one transaction, each answered after its commit: one round trip and one
 * flush for many. A replay and a correction go alone; when a batch fails, so does each of its items, so no one pays
 * for another's fault.
 */
export function createCheckInWriter(pool: pg.Pool): CheckInWriter {
  let waiting: Waiting[] = []
  let running = 0
  let planned = false
  let latest = 0
  let overdue: NodeJS.Timeout | undefined

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
    const { rows } = await pool.query<{ others: Record<string, 'alone' | 'signed-out'> | null }>({
      name: 'keep-check-ins',
      text: 'select concord.keep_check_ins($1) as others',
      values: [JSON.stringify(batch.map(({ item }) => item))],
    })
    const others = rows[0]?.others
    for (const each of batch) {
      const outcome = others?.[each.item.id]
      if (outcome === undefined) each.resolve({ outcome: 'kept', location: each.item.location })
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

  const mayBegin = (): boolean => {
    if (waiting.length === 0 || running >= batchesAtOnce) return false
    return running === 0 || waiting.length >= wellFilled || performance.now() - latest >= patience
  }

  const next = (): void => {
    planned = false
    if (mayBegin()) {
      const { batch, rest } = nextBatch(waiting)
      waiting = rest
      running += 1
      latest = performance.now()
      settle(batch).finally(() => {
        running -= 1
        next()
      })
    }
    if (overdue || waiting.length === 0 || running >= batchesAtOnce) return
    overdue = setTimeout(() => {
      overdue = undefined
      next()
    }, patience)
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // Requests parsed in the same turn of the event loop travel together.
      if (!planned) setImmediate(next)
      planned = true
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
