import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { gatheringSocket } from './gathering.ts'

test('what is written in one turn leaves together, after it', async () => {
  let heard = ''
  const server = createServer((peer) =>
    peer.on('data', (piece) => {
      heard += piece
    }),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const socket = gatheringSocket()
  await new Promise<void>((done) => socket.connect(port, '127.0.0.1', done))
  socket.write('begin;')
  await Promise.resolve().then(() => socket.write('context;'))
  expect([socket.writableCorked, socket.writableLength]).toEqual([1, 'begin;context;'.length])
  await expect.poll(() => heard).toBe('begin;context;')
  expect([socket.writableCorked, socket.writableLength]).toEqual([0, 0])
  socket.write('commit;')
  await expect.poll(() => heard).toBe('begin;context;commit;')
  socket.destroy()
  server.close()
})
