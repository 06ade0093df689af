/**
 * Readers: connections that each ask for the next page when they have the one before. A process of its own, on plain
 * sockets, because a client that costs more than the server measures itself.
 */
import { connect } from 'node:net'
import { answerQuestions } from './child.ts'
import type { LoadQuestions, LoadOrder, LoadReport } from './load.ts'

answerQuestions<LoadQuestions>({ load })

const HEAD_END = Buffer.from('\r\n\r\n')
const CONTENT_LENGTH = Buffer.from('\r\ncontent-length: ')
const INBOX = Buffer.alloc(1 << 16)

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
      let begun = 0
      let expected = -1
      let received = 0

      const send = () => {
        const turn = next()
        if (!turn) return void socket.end(() => resolve())
        const go = (since: number) => {
          begun = since
          socket.write(turn.request)
        }
        const now = performance.now()
        // A server that stalls delays those behind it too: what waited for an answer counts from when it was due.
        if (turn.due <= now) go(turn.due)
        else setTimeout(() => go(performance.now()), turn.due - now)
      }

      const onRead = (length: number, chunk: Uint8Array): boolean => {
        const data = chunk as Buffer
        if (expected < 0) {
          const { status, total } = headOf(data, length)
          if (status !== 200) wrong.set(status, (wrong.get(status) ?? 0) + 1)
          expected = total
          received = 0
        }
        received += length
        if (received < expected) return true
        latencies.push(performance.now() - begun)
        bytes += received
        expected = -1
        send()
        return true
      }
      // One buffer for all connections: each answer is counted, not kept.
      const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: INBOX, callback: onRead } })
      socket.on('connect', send).on('error', reject)
      socket.on('end', () => {
        if (expected !== -1) reject(new Error('the server closed a connection in the middle of an answer'))
      })
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

/** Read from the bytes where they lie: a client that makes garbage stops to clear it, and the server is blamed. */
function headOf(data: Buffer, length: number): { readonly status: number; readonly total: number } {
  const end = data.indexOf(HEAD_END)
  const at = data.indexOf(CONTENT_LENGTH)
  if (end < 0 || end >= length) throw new Error('the head of an answer came in pieces')
  if (at < 0 || at > end) throw new Error(`an answer without its length:\n${data.toString('latin1', 0, end)}`)
  return {
    status: numberAt(data, 'HTTP/1.1 '.length),
    total: end + HEAD_END.length + numberAt(data, at + CONTENT_LENGTH.length),
  }
}

function numberAt(data: Buffer, start: number): number {
  let number = 0
  for (let at = start; data[at]! >= 0x30 && data[at]! <= 0x39; at++) number = number * 10 + data[at]! - 0x30
  return number
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
