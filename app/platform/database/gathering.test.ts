import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { gatheringSocket } from './gathering.ts'

test('what is written in one turn comes in one piece, and a later turn in another', async () => {
  const pieces: string[] = []
  const server = createServer((peer) => peer.on('data', (piece) => pieces.push(String(piece))))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const socket = gatheringSocket()
  await new Promise<void>((done) => socket.connect(port, '127.0.0.1', done))
  socket.write('begin;')
  await Promise.resolve().then(() => socket.write('context;'))
  await expect.poll(() => pieces).toEqual(['begin;context;'])
  socket.write('commit;')
  await expect.poll(() => pieces).toEqual(['begin;context;', 'commit;'])
  socket.destroy()
  server.close()
})
