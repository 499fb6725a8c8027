import { createHash } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { type Holder, type LockResult, parseHolder } from './holder.ts'
import { lockWithFile, readHolderFile } from './lock-file.ts'

const abstract = process.platform === 'linux'

/**
 * Takes a data folder (its real path) for this process alone, before anything in it is touched. On Linux the lock
 * is an abstract socket, which the kernel frees whatever way the process ends.
 */
export async function takeLock(folder: string, me: Holder): Promise<LockResult> {
  return abstract ? lockWithSocket(folder, me) : lockWithFile(folder, me)
}

/** Who has the data folder now, if anybody. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  return abstract ? askSocket(nameFor(folder)) : readHolderFile(folder)
}

function nameFor(folder: string): string {
  const plain = `\0concord:${folder}`
  if (Buffer.byteLength(plain) <= 107) return plain
  return `\0concord:${createHash('sha256').update(folder).digest('hex')}`
}

function lockWithSocket(folder: string, me: Holder): Promise<LockResult> {
  const name = nameFor(folder)
  const server = createServer((asking) => {
    asking.on('error', () => asking.destroy())
    asking.end(JSON.stringify(me))
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      resolve({ held: false, by: await askSocket(name) })
    })
    server.listen({ path: name }, () => {
      const release = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ held: true, lock: { release } })
    })
  })
}

function askSocket(name: string): Promise<Holder | undefined> {
  return new Promise((resolve) => {
    let answer = ''
    const asking = connect({ path: name })
    asking.setTimeout(2_000, () => asking.destroy())
    asking.setEncoding('utf8').on('data', (part) => {
      answer += part
    })
    asking.on('error', () => asking.destroy())
    asking.on('close', () => resolve(parseHolder(answer)))
  })
}
