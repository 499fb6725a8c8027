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
 * flush for many. When a batch fails, each of its items is tried alone, so no one pays for another's fault.
 */
export function createCheckInWriter(pool: pg.Pool): CheckInWriter {
  const waiting: Waiting[] = []
  let running = 0

  const write = async (items: CheckInItem[]): Promise<CheckInResult[]> => {
    const { rows } = await pool.query({
      name: 'record-check-ins',
      text: 'select concord.record_check_ins($1::jsonb) as results',
      values: [JSON.stringify(items)],
    })
    return rows[0].results
  }

  const settle = async (batch: Waiting[]): Promise<void> => {
    try {
      const results = await write(batch.map((each) => each.item))
      batch.forEach((each, at) => {
        each.resolve(results[at] as CheckInResult)
      })
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error)
      for (const each of batch) await settle([each])
    }
  }

  const next = (): void => {
    if (running >= batchesAtOnce || waiting.length === 0) return
    running += 1
    // One order of persons in every batch keeps two batches from waiting for each other.
    const batch = waiting.splice(0, largestBatch).sort((a, b) => (a.item.person < b.item.person ? -1 : 1))
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
