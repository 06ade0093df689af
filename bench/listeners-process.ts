/**
 * Open pages: connections that listen to a stream of server-sent events and note when they hear of something. Plain
 * sockets in a process of their own, each hundred of them from another address of the loopback.
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answerQuestions } from './child.ts'
import { type ListenerQuestions, nowMs } from './listeners.ts'

const OF_ONE_ADDRESS = 100
/** Connections begun together: no more than a server lets wait. */
const AT_ONCE = 200
const INBOX = Buffer.alloc(1 << 16)

let marker = Buffer.from('retry:')
let heard = 0
let times: number[] = []
let sockets: Socket[] = []
let told = () => {}

answerQuestions<ListenerQuestions>({
  async open({ port, path, connections }) {
    heard = 0
    for (let first = 0; first < connections; first += AT_ONCE) {
      const some = Math.min(AT_ONCE, connections - first)
      await Promise.all(Array.from({ length: some }, (_, index) => open(port, path, first + index)))
    }
    await until(connections)
    return heard
  },
  listenFor(text) {
    marker = Buffer.from(text)
    heard = 0
    times = []
  },
  async hear() {
    await until(sockets.length)
    return times
  },
  async close() {
    for (const socket of sockets) socket.destroy()
    sockets = []
    await wait(100)
  },
})

function open(port: number, path: string, number: number): Promise<void> {
  const localAddress = `127.0.0.${2 + Math.floor(number / OF_ONE_ADDRESS)}`
  return new Promise((resolve, reject) => {
    const socket = connect({
      port,
      host: '127.0.0.1',
      localAddress,
      onread: {
        buffer: INBOX,
        callback(length) {
          if (!INBOX.subarray(0, length).includes(marker)) return true
          heard += 1
          times.push(nowMs())
          if (heard === sockets.length) told()
          return true
        },
      },
    })
    socket.once('connect', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: wangxi.example\r\naccept: text/event-stream\r\n\r\n`)
      resolve()
    })
    socket.once('error', reject)
    sockets.push(socket)
  })
}

async function until(all: number): Promise<void> {
  const late = wait(60_000).then(() => {
    throw new Error(`only ${heard} of ${all} heard of it`)
  })
  await Promise.race([late, new Promise<void>((resolve) => (heard >= all ? resolve() : (told = resolve)))])
}
