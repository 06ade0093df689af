import { setImmediate as turn } from 'node:timers/promises'
import { parentPort, Worker } from 'node:worker_threads'

/** What a thread can be asked for: functions of one value, which is JSON, as is what they give. */
type Answers = Readonly<Record<string, (asked: never) => Promise<unknown>>>

interface Call {
  readonly number: number
  readonly name: string
  /** JSON: for our answers twice as quick as a structured clone. */
  readonly asked: string | undefined
}

type Reply =
  | { readonly number: number; readonly answer: string | undefined }
  | { readonly number: number; readonly error: unknown }

/**
 * In a thread: answers what it is asked for, each as soon as it can. What waits for nobody is answered before the next is
 * begun: whoever asked goes on with it meanwhile. Sixteen searches that were told together left this thread idle while
 * their pages were made, and the other one while they were searched.
 */
export function answerCalls(answers: Answers): void {
  const port = parentPort!
  const reply = (told: Reply) => port.postMessage(told)
  const calls: Call[] = []
  port.on('message', (call: Call) => {
    if (calls.push(call) === 1) void takeAll()
  })

  async function takeAll(): Promise<void> {
    for (; calls.length > 0; calls.shift()) {
      take(calls[0]!)
      await turn()
    }
  }

  function take({ number, name, asked }: Call): void {
    const answer = answers[name] as (asked: unknown) => Promise<unknown>
    answer(asked === undefined ? undefined : JSON.parse(asked)).then(
      (value) => reply({ number, answer: JSON.stringify(value) }),
      (error: unknown) => reply({ number, error: plain(error) }),
    )
  }
}

/** What an error carries beside its words may be anything, and not everything can be sent. */
function plain(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return Object.assign(new Error(error.message + cause), { stack: error.stack })
}

/** A thread that is started when it is first asked for something, and again if it has died. */
export interface Thread {
  ask(name: string, asked?: unknown): Promise<unknown>
  /** Asks `close` of a thread that runs, and ends it. */
  close(): Promise<void>
}

/** Rather a few more collections than memory that is not needed: what a thread must keep is far less than these. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 }

export interface ThreadOptions {
  /** It rests when it was asked nothing for so long. Never, if not said. */
  readonly idleMs?: number
}

export function openThread(file: URL, data: unknown, { idleMs }: ThreadOptions = {}): Thread {
  let running: ReturnType<typeof start> | undefined
  let asked = 0
  let isClosed = false
  let idle: NodeJS.Timeout | undefined
  const resting = new Set<ReturnType<typeof start>>()

  function start() {
    const waiting = new Map<number, PromiseWithResolvers<unknown>>()
    const worker = new Worker(file, { workerData: data, resourceLimits: LIMITS })
    worker.unref()
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- A thread, not a window.
    const call = (asked: Call) => worker.postMessage(asked)
    const thread = { worker, waiting, call }
    const end = (error: Error) => {
      if (running === thread) running = undefined
      for (const call of waiting.values()) call.reject(error)
      waiting.clear()
    }
    worker.on('message', (reply: Reply) => {
      const call = waiting.get(reply.number)
      waiting.delete(reply.number)
      if ('error' in reply) call?.reject(reply.error)
      else call?.resolve(reply.answer === undefined ? undefined : JSON.parse(reply.answer))
      if (waiting.size > 0) return
      worker.unref()
      if (idleMs !== undefined && running === thread && !isClosed) idle = setTimeout(() => void rest(), idleMs).unref()
    })
    worker.on('error', end)
    worker.on('exit', (code) => end(new Error(`a thread ended with ${code} before it had answered`)))
    return thread
  }

  function ask(name: string, value?: unknown): Promise<unknown> {
    if (isClosed) return Promise.reject(new Error('the thread is closed'))
    clearTimeout(idle)
    return askOf((running ??= start()), name, value)
  }

  function askOf({ worker, waiting, call }: ReturnType<typeof start>, name: string, value?: unknown): Promise<unknown> {
    const answer = Promise.withResolvers<unknown>()
    if (waiting.size === 0) worker.ref() // Whoever waits for an answer keeps the process.
    waiting.set(++asked, answer)
    call({ number: asked, name, asked: JSON.stringify(value) })
    return answer.promise
  }

  /** Asks `rest` of a thread that runs and is asked nothing, and ends it: what is asked next starts another. */
  async function rest(): Promise<void> {
    const thread = running
    if (!thread || thread.waiting.size > 0) return
    running = undefined
    resting.add(thread)
    await askOf(thread, 'rest').catch(() => {})
    await thread.worker.terminate()
    resting.delete(thread)
  }

  return {
    ask,
    async close() {
      clearTimeout(idle)
      const thread = running
      isClosed = true
      for (const each of thread ? [thread, ...resting] : resting) {
        await askOf(each, 'close').catch(() => {})
        await each.worker.terminate()
      }
    },
  }
}

/** The file of a thread beside the module that starts it: as it was written or, in a built program, as it was bundled. */
export function threadFile(name: string, beside: string): URL {
  return new URL(beside.endsWith('.ts') ? `${name}.ts` : `${name}.js`, beside)
}
