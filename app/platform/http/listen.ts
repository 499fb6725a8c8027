import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createProbe } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { StartProblem } from '../start-problem.ts'

type Address = { port: number; host: string }

// A client that sends or reads slowly may hold a connection no longer than this.
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
}
const idleSocket = 90_000

/** Refuses early when the port is taken, before anything slow is begun. */
export async function requireFreePort(address: Address): Promise<void> {
  const probe = createProbe()
  await bind(probe, address)
  await new Promise((done) => probe.close(done))
}

/** Answers with `fetch`; `tighter` limits are for tests that cannot wait as long. */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  address: Address,
  tighter: Partial<typeof limits> = {},
): Promise<Server> {
  const server = createServer({ ...limits, ...tighter }, getRequestListener(fetch))
  server.setTimeout(idleSocket)
  await bind(server, address)
  return server
}

/** Takes no new connection, lets requests under way finish, and cuts off those that take too long. */
export async function closeServer(server: Server, patience = 10_000): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const sweep = setInterval(() => server.closeIdleConnections(), 25)
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}

async function bind(server: ReturnType<typeof createProbe>, { port, host }: Address): Promise<void> {
  server.listen({ port, host })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new StartProblem(cannotListen(error as NodeJS.ErrnoException, { port, host }))
  }
}

function cannotListen(error: NodeJS.ErrnoException, { port, host }: Address): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is already in use: stop what uses it, or set PORT.`
  if (error.code === 'EACCES')
    return `Port ${port} needs more rights than Concord has: set PORT to one above 1023.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST ${host} is not an address of this computer: use 127.0.0.1, or 0.0.0.0 for all of them.`
  }
  return `Cannot listen on ${host}:${port} (${error.code ?? 'unknown reason'}).`
}
