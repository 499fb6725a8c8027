import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../process/testing.ts'
import { closeServer, listen, requireFreePort } from './listen.ts'

const quick = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 }
const opened: Server[] = []

async function open(fetch: (request: Request) => Response | Promise<Response>) {
  const address = { port: await freePort(), host: '127.0.0.1' }
  const server = await listen(fetch, address, quick)
  opened.push(server)
  return { server, address, url: `http://127.0.0.1:${address.port}` }
}

/** Opens a connection, says this much and then nothing; gives all that comes back until it is closed. */
async function sayAndWait(port: number, words: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (part) => {
    heard += part
  })
  socket.on('error', () => {})
  socket.write(words)
  await once(socket, 'close')
  return heard
}

afterEach(async () => {
  for (const server of opened.splice(0)) if (server.listening) await closeServer(server, 0)
})

describe('a client that is slow', () => {
  it('with its headers is sent away', async () => {
    const { address } = await open(() => new Response('ok'))
    expect(await sayAndWait(address.port, 'GET / HTTP/1.1\r\nHost: a\r\nX-')).toMatch(/^HTTP\/1\.1 408/)
  })

  it('with its body is sent away', async () => {
    const { address } = await open(async (request) => new Response(await request.text()))
    const heard = await sayAndWait(
      address.port,
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nContent-Type: text/plain\r\n\r\nabc',
    )
    expect(heard).not.toContain(' 200 ')
  })

  it('with headers too large is sent away', async () => {
    const { address } = await open(() => new Response('ok'))
    const heard = await sayAndWait(
      address.port,
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    )
    expect(heard).toMatch(/^HTTP\/1\.1 431/)
  })
})

describe('closing', () => {
  it('lets a request under way finish and takes no new one', async () => {
    let finish = () => {}
    const held = new Promise<void>((done) => {
      finish = done
    })
    const { server, url } = await open(async () => {
      await held
      return new Response('finished')
    })
    const answer = fetch(url).then((response) => response.text())
    await once(server, 'request')
    const closed = closeServer(server)
    await expect(fetch(url)).rejects.toThrow()
    finish()
    expect(await answer).toBe('finished')
    await closed
  })

  it('does not wait for one that never ends', async () => {
    const { server, url } = await open(() => new Promise<Response>(() => {}))
    const answer = fetch(url).catch(() => 'cut off')
    await once(server, 'request')
    await closeServer(server, 50)
    expect(await answer).toBe('cut off')
  })

  it('does not wait for connections that only stay open', async () => {
    const { server, url } = await open(() => new Response('ok'))
    await (await fetch(url)).text()
    const begun = performance.now()
    await closeServer(server)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

it('a port that is taken is seen before anything is begun', async () => {
  const { address } = await open(() => new Response('ok'))
  await expect(requireFreePort(address)).rejects.toThrow(`Port ${address.port} is already in use`)
})
