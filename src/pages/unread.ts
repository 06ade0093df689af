import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request whose sender goes on sending is listened to for so long, and for so many bytes, before it is cut off. */
const LINGER_MS = 1000
const LINGER_BYTES = 1024 * 1024

/**
 * Ends an answer to a request whose body was not read, on a connection that closes with it. Who is still sending when it
 * is closed is told of a broken connection, and may never read why. So the answer goes out first, and the connection
 * ends when the sender does, or when it has been listened to for long enough.
 */
export function endUnread(req: IncomingMessage, res: ServerResponse, bytes: Uint8Array): void {
  res.write(bytes)
  const end = () => {
    clearTimeout(patience)
    res.end()
  }
  const patience = setTimeout(end, LINGER_MS)
  let heard = 0
  req.on('data', (chunk: Uint8Array) => {
    heard += chunk.length
    if (heard > LINGER_BYTES) end()
  })
  req.once('close', end)
  req.once('end', end)
}
