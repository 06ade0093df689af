import { access, constants, mkdir, statfs } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Config } from '../kernel/config.ts'
import { reasonOf } from './terminal.ts'

interface Finding {
  readonly check: string
  readonly state: 'good' | 'warning' | 'bad'
  readonly says: string
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check Node, the data folder, the database and the public address; ends with 1 if one of them is bad')
    .option('--json', 'print a JSON object a line for each check')
    .action(async ({ json }: { json?: true }) => {
      const findings = await examine()
      const marks = { good: '✓', warning: '!', bad: '✗' }
      for (const finding of findings) {
        process.stdout.write(
          json ? `${JSON.stringify(finding)}\n` : `${marks[finding.state]} ${finding.check}: ${finding.says}\n`,
        )
      }
      if (findings.some((finding) => finding.state === 'bad')) process.exitCode = 1
    })
}

async function examine(): Promise<readonly Finding[]> {
  const { readConfig } = await import('../kernel/config.ts')
  const { nodeWarning } = await import('./node-version.ts')
  const config = readConfig(process.env)
  const warning = nodeWarning(process.versions.node)
  return [
    { check: 'runtime', state: warning ? 'warning' : 'good', says: warning ?? `Node ${process.versions.node}` },
    await attempt('data folder', async () => {
      await mkdir(config.dataFolder, { recursive: true })
      await access(config.dataFolder, constants.W_OK)
      const { bavail, bsize } = await statfs(config.dataFolder)
      const free = (bavail * bsize) / 2 ** 30
      const says = `${config.dataFolder}, ${free.toFixed(1)} GiB free`
      return free < 1 ? { state: 'warning', says } : { state: 'good', says }
    }),
    await attempt('database', async () => {
      const { openProgram } = await import('./program.ts')
      const { tipOf } = await import('../changes/record.ts')
      const { sql } = await import('kysely')
      await using opened = await openProgram({ ...process.env, LOG_LEVEL: 'silent' })
      if (opened.database.engine === 'sqlite') {
        const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(opened.database.read)
        const said = rows[0]?.quick_check ?? ''
        if (said !== 'ok') return { state: 'bad', says: `damaged: ${said}. Restore the newest backup.` }
      }
      return {
        state: 'good',
        says: `${opened.database.engine}, sound, ${await tipOf(opened.database.read)} changes in the log`,
      }
    }),
    config.origin
      ? { check: 'public address', state: 'good', says: config.origin }
      : {
          check: 'public address',
          state: 'warning',
          says: `BROADSHEET_ORIGIN is not set: feeds and sitemaps speak of http://localhost:${config.port}`,
        },
    { check: "readers' sign-in", ...readersSignIn(config) },
  ]
}

/** By what readers can come in for the first time, and what is in the way of passkeys. */
function readersSignIn({ readers, mail, readerProvider, origin }: Config): Omit<Finding, 'check'> {
  if (!readers) return { state: 'good', says: 'switched off' }
  const ways = [mail && 'links by mail', readerProvider?.name].filter((way) => way !== undefined)
  if (ways.length === 0) {
    const says = 'neither BROADSHEET_SMTP_URL nor BROADSHEET_READER_OIDC_ISSUER is set: no reader can come in'
    return origin === undefined
      ? { state: 'warning', says: `${says} but by the links in the log of a portal on this machine` }
      : { state: 'warning', says }
  }
  if (origin?.startsWith('http:') && !/^http:\/\/localhost(?::|$)/.test(origin))
    return { state: 'warning', says: `${ways.join(', ')}; browsers make no passkeys over plain http` }
  return { state: 'good', says: [...ways, 'passkeys'].join(', ') }
}

async function attempt(check: string, examination: () => Promise<Omit<Finding, 'check'>>): Promise<Finding> {
  try {
    return { check, ...(await examination()) }
  } catch (error) {
    return { check, state: 'bad', says: reasonOf(error) }
  }
}
