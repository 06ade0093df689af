/** The measure of all: `node:http` and nothing else, sending the bytes that it was given from memory. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerQuestions, cpuMicros } from './child.ts'
import type { BareQuestions } from './servers.ts'

let status = 200
let headers: string[] = []
let body: Uint8Array = new Uint8Array()
const server = createServer((_, res) => {
  res.writeHead(status, headers)
  res.end(body)
})

answerQuestions<BareQuestions>({
  listen: () =>
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    }),
  send(answer) {
    status = answer.status
    headers = [...answer.headers]
    body = Buffer.from(answer.body)
  },
  cpu: cpuMicros,
})
