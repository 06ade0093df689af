/**
 * Readers: connections that each ask for the next page when they have the one before. A process of its own, on plain
 * sockets, because a client that costs more than the server measures itself.
 */
import { connect, type Socket } from 'node:net'
import { answerQuestions } from './child.ts'
import type { LoadQuestions, LoadOrder, LoadReport } from './load.ts'

answerQuestions<LoadQuestions>({ load })

const HEAD_END = Buffer.from('\r\n\r\n')

async function load(order: LoadOrder): Promise<LoadReport> {
  const { port, targets, connections, seconds, rate, times } = order
  const requests = targets.map((target) => requestFor(target, port))
  const latencies: number[] = []
  const wrong = new Map<number, number>()
  const total = times === undefined ? Infinity : targets.length * times
  const until = performance.now() + (seconds ?? 3600) * 1000
  const started = performance.now()
  let sent = 0
  let bytes = 0

  /** When the next request is due, or undefined when all were sent. */
  function next(): { readonly request: Buffer; readonly due: number } | undefined {
    const now = performance.now()
    if (sent >= total || now >= until) return undefined
    const number = sent++
    const due = rate === undefined ? now : Math.max(started + (number * 1000) / rate, started)
    return { request: requests[number % requests.length]!, due }
  }

  function read(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      let begun = 0
      let expected = -1
      let received = 0
      let head: Buffer | undefined

      const send = () => {
        const turn = next()
        if (!turn) return void socket.end(() => resolve())
        const wait = turn.due - performance.now()
        const go = () => {
          // With a rate, time counts from when the request was due: a server that stalls delays those behind it too.
          begun = rate === undefined ? performance.now() : turn.due
          socket.write(turn.request)
        }
        if (wait > 0.5) setTimeout(go, wait)
        else go()
      }

      const onData = (chunk: Buffer) => {
        if (expected < 0) {
          const data = head ? Buffer.concat([head, chunk]) : chunk
          const end = data.indexOf(HEAD_END)
          if (end < 0) return void (head = data)
          head = undefined
          const text = data.toString('latin1', 0, end)
          const status = Number(text.slice(9, 12))
          if (status !== 200) wrong.set(status, (wrong.get(status) ?? 0) + 1)
          expected = contentLengthIn(text) + end + 4
          received = data.length
        } else received += chunk.length
        if (received < expected) return
        latencies.push(performance.now() - begun)
        bytes += received
        expected = -1
        send()
      }
      socket.on('connect', send).on('data', onData).on('error', reject)
      end(socket, reject, () => received >= expected && expected === -1)
    })
  }

  await Promise.all(Array.from({ length: connections }, read))
  const elapsed = (performance.now() - started) / 1000
  const sorted = Float64Array.from(latencies).toSorted()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return {
    requests: sorted.length,
    seconds: elapsed,
    bytes,
    p50: at(0.5),
    p99: at(0.99),
    max: sorted.at(-1) ?? Number.NaN,
    wrong: [...wrong],
  }
}

function end(socket: Socket, reject: (error: Error) => void, isIdle: () => boolean): void {
  socket.on('end', () => {
    if (!isIdle()) reject(new Error('the server closed a connection in the middle of an answer'))
  })
}

function contentLengthIn(head: string): number {
  const at = head.search(/\r\ncontent-length: /i)
  if (at < 0) throw new Error(`an answer without its length:\n${head}`)
  return Number.parseInt(
    head.slice(at + 18, head.indexOf('\r\n', at + 18) < 0 ? undefined : head.indexOf('\r\n', at + 18)),
    10,
  )
}

/** As a browser asks. */
function requestFor(target: string, port: number): Buffer {
  return Buffer.from(
    [
      `GET ${target} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'Accept-Language: zh-CN,zh;q=0.8,en;q=0.5',
      'Accept-Encoding: gzip, deflate, br',
      'Connection: keep-alive',
      '\r\n',
    ].join('\r\n'),
  )
}
