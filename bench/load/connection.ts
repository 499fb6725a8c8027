import { createConnection } from 'node:net'

/** One request, ready to be written. Where it carries a form's key, a new one is put there each time. */
export type Aim = { request: Uint8Array; keyAt?: number }

export type Tally = { latencies: number[]; statuses: Record<number, number> }
type Until = { measuring: boolean; done: boolean; left: number }

const endOfHead = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')
let keys = Date.now() * 1000

/** Sends one request after another on one kept connection until told to stop. */
export function blow(port: number, tally: Tally, until: Until, next: (turn: number) => Aim): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
    let turn = 0
    let sent = 0
    let measured = false
    let status = 0
    // How many bytes of the answer's body are still to come; none is known before its head has come whole.
    let missing: number | 'chunks' | undefined
    let head: Buffer | undefined

    const send = () => {
      if (until.done || until.left <= 0) return socket.end(resolve)
      until.left -= 1
      const { request, keyAt } = next(turn++)
      if (keyAt !== undefined)
        (request as Buffer).write((keys++).toString(16).slice(-12).padStart(12, '0'), keyAt + 24)
      measured = until.measuring
      sent = performance.now()
      socket.write(request)
    }
    const answered = () => {
      if (measured && !until.done) tally.latencies.push(performance.now() - sent)
      tally.statuses[status] = (tally.statuses[status] ?? 0) + 1
      missing = undefined
      send()
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', (data: Buffer) => {
      if (missing === undefined) {
        const whole = head ? Buffer.concat([head, data]) : data
        const end = whole.indexOf(endOfHead)
        head = end < 0 ? whole : undefined
        if (end < 0) return
        const text = whole.toString('latin1', 0, end)
        status = Number(text.slice(9, 12))
        const stated = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
        missing = stated === undefined ? 'chunks' : Number(stated)
        if (missing === 'chunks' && !/\r\ntransfer-encoding: *chunked/i.test(text)) missing = 0
        data = whole.subarray(end + endOfHead.length)
      }
      if (missing === 'chunks') {
        if (data.length >= 5 && data.subarray(-5).equals(lastChunk)) answered()
      } else {
        missing -= data.length
        if (missing <= 0) answered()
      }
    })
  })
}
