/** What streams cost at least: `node:http` and nothing else, which writes the same bytes to all who listen. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerQuestions } from './child.ts'
import type { BareStreamQuestions } from './servers.ts'

const open = new Set<ServerResponse>()
const server = createServer((_, res) => {
  res.removeHeader('transfer-encoding')
  res.writeHead(200, { 'content-type': 'text/event-stream', connection: 'close' })
  res.write('retry: 3000\n\n')
  open.add(res)
  res.once('close', () => open.delete(res))
})

answerQuestions<BareStreamQuestions>({
  listen: () =>
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    }),
  tellAll(text) {
    const bytes = Buffer.from(text)
    for (const res of open) res.write(bytes)
  },
  memory: () => process.memoryUsage.rss(),
})
