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

/** In a thread: answers what it is asked for, each as soon as it can. */
export function answerCalls(answers: Answers): void {
  const port = parentPort!
  port.on('message', ({ number, name, asked }: Call) => {
    const answer = answers[name] as (asked: unknown) => Promise<unknown>
    answer(asked === undefined ? undefined : JSON.parse(asked)).then(
      (value) => port.postMessage({ number, answer: JSON.stringify(value) } satisfies Reply),
      (error: unknown) => port.postMessage({ number, error } satisfies Reply),
    )
  })
}

/** A thread that is started when it is first asked for something, and again if it has died. */
export interface Thread {
  ask(name: string, asked?: unknown): Promise<unknown>
  /** Asks `close` of a thread that runs, and ends it. */
  close(): Promise<void>
}

/** Rather a few more collections than memory that is not needed: what a thread must keep is far less than these. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 }

export function openThread(file: URL, data: unknown): Thread {
  let running: { readonly worker: Worker; readonly waiting: Map<number, PromiseWithResolvers<unknown>> } | undefined
  let asked = 0
  let isClosed = false

  function start() {
    const waiting = new Map<number, PromiseWithResolvers<unknown>>()
    const worker = new Worker(file, { workerData: data, resourceLimits: LIMITS })
    worker.unref()
    const thread = { worker, waiting }
    const end = (error: Error) => {
      if (running === thread) running = undefined
      for (const call of waiting.values()) call.reject(error)
      waiting.clear()
    }
    worker.on('message', (reply: Reply) => {
      const call = waiting.get(reply.number)
      waiting.delete(reply.number)
      if (waiting.size === 0) worker.unref()
      if ('error' in reply) call?.reject(reply.error)
      else call?.resolve(reply.answer === undefined ? undefined : JSON.parse(reply.answer))
    })
    worker.on('error', end)
    worker.on('exit', (code) => end(new Error(`a thread ended with ${code} before it had answered`)))
    return thread
  }

  function ask(name: string, value?: unknown): Promise<unknown> {
    if (isClosed) return Promise.reject(new Error('the thread is closed'))
    const { worker, waiting } = (running ??= start())
    const call = Promise.withResolvers<unknown>()
    if (waiting.size === 0) worker.ref() // Whoever waits for an answer keeps the process.
    waiting.set(++asked, call)
    worker.postMessage({ number: asked, name, asked: JSON.stringify(value) } satisfies Call)
    return call.promise
  }

  return {
    ask,
    async close() {
      const thread = running
      if (thread) await ask('close').catch(() => {})
      isClosed = true
      await thread?.worker.terminate()
    },
  }
}

/** The file of a thread beside this one: as it was written or, in a built program, as it was bundled. */
export function threadFile(name: string): URL {
  const isBuilt = !import.meta.url.endsWith('.ts')
  return new URL(isBuilt ? `${name}.js` : `${name}.ts`, import.meta.url)
}
