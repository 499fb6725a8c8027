import { Socket } from 'node:net'

/**
 * A connection whose messages of one turn leave in one write: begin, context and the first reads of a transaction
 * together, and then all that its parts ask at once.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  // Connecting gives a socket its own way to write back, so ours comes after it.
  socket.once('connect', () => gather(socket))
  return socket
}

function gather(socket: Socket): void {
  const write = socket.write.bind(socket)
  let gathering = false
  const leave = () => {
    gathering = false
    socket.uncork()
  }
  socket.write = ((...message: Parameters<typeof write>) => {
    if (!gathering) {
      gathering = true
      socket.cork()
      process.nextTick(leave)
    }
    return write(...message)
  }) as typeof write
}
