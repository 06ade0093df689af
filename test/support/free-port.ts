import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below them lie ports that the system gives to nobody who asks for any, so that none is taken between here and its use. */
const FIRST_OF_ANY = 32_768
/** Above 10080, which browsers refuse (https://fetch.spec.whatwg.org/#port-blocking). */
const FIRST = 11_000

/** A port of this machine on which nothing listens at the moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (FIRST_OF_ANY - FIRST))
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening')
    server.close()
    await once(server, 'close')
    return true
  } catch {
    return false
  }
}
