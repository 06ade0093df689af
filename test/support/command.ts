import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const program = join(root, 'dist/main.js')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly dataFolder?: string
  /** What it reads from standard input, which is empty otherwise. */
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Runs a command of the built program to its end, as `npx broadsheet …` does once the clone is ready. Its log is silent,
 * so that standard error has nothing but what the command says.
 *
 *     const { code, stdout } = await broadsheet(['text', 'count'], { input: '望汐\n' })
 */
export function broadsheet(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return run(process.execPath, [program, ...args], options)
}

/** Runs a program in the root of the clone to its end. */
export function run(file: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  const { dataFolder, input = '', env } = options
  const data = dataFolder === undefined ? {} : { BROADSHEET_DATA: dataFolder }
  const child = spawn(file, args, { cwd: root, env: { ...process.env, LOG_LEVEL: 'silent', ...data, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  // A command that refuses its arguments never reads what it is given.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
