import { type ChildProcess, fork } from 'node:child_process'

/** Questions that a measured process answers: what is asked, and what comes back. */
export type Questions = Record<string, { readonly asks: unknown; readonly gets: unknown }>

/** Another process, asked questions one after another. */
export interface Child<Q extends Questions> {
  readonly pid: number
  ask<Name extends keyof Q & string>(name: Name, asks: Q[Name]['asks']): Promise<Q[Name]['gets']>
  end(): Promise<void>
}

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly execArgv?: readonly string[]
}

/** Starts a module of ours as a process, under the Node that runs us. */
export function startChild<Q extends Questions>(
  module: string,
  { env = {}, execArgv = [] }: ChildOptions = {},
): Child<Q> {
  const child = fork(module, { env: { ...process.env, ...env }, execArgv: [...execArgv], serialization: 'advanced' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let number = 0
  return {
    pid: child.pid!,
    ask(name, asks) {
      const id = ++number
      return new Promise((resolve, reject) => {
        const onEnd = (code: number | null, signal: string | null) =>
          reject(new Error(`${module} ended (${signal ?? code}) before it answered "${name}"`))
        if (!isRunning(child)) return onEnd(child.exitCode, child.signalCode)
        child.once('exit', onEnd)
        child.on('message', function listen(answer: Answer) {
          if (answer.id !== id) return
          child.off('message', listen)
          child.off('exit', onEnd)
          if ('error' in answer) reject(new Error(answer.error))
          else resolve(answer.gets)
        })
        child.send({ id, name, asks })
      })
    },
    async end() {
      if (isRunning(child)) child.disconnect()
      await ended
    },
  }
}

type Answer = { readonly id: number } & ({ readonly gets: unknown } | { readonly error: string })

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.connected
}

/** The other side: answers questions until whoever asks is gone. */
export function answerQuestions<Q extends Questions>(answers: {
  readonly [Name in keyof Q & string]: (asks: Q[Name]['asks']) => Q[Name]['gets'] | Promise<Q[Name]['gets']>
}): void {
  process.on('message', ({ id, name, asks }: { id: number; name: string; asks: never }) => {
    const answer = async () => answers[name]!(asks)
    answer().then(
      (gets) => process.send!({ id, gets }),
      (error: unknown) => process.send!({ id, error: String(error instanceof Error ? error.stack : error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}

/** CPU time of this process, user and system, all threads: microseconds. */
export function cpuMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
