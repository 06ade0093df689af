import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/**
 * The PostgreSQL of this run of tests (see `postgres-cluster.ts`), or undefined where the run leaves it out
 * (`BROADSHEET_TEST_POSTGRES=off`, as `npm run check` does).
 */
export const postgresUrl: string | undefined = fromEnvironment()

function fromEnvironment(): string | undefined {
  const value = process.env.BROADSHEET_TEST_POSTGRES
  return value === 'off' ? undefined : value
}

/** What a fresh database starts with, made once in each run: `fill` runs on an empty database, the rest are copies. */
export interface Template {
  /** Lower-case name, the same for the same content. */
  readonly name: string
  /** Fills the database at this address, and closes its connections before it ends. */
  fill(url: string): Promise<void>
}

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string
  /** Throws the database away, with whoever is still connected. */
  drop(): Promise<void>
}

/**
 * A database of its own for one suite, empty or a copy of the template.
 *
 *     const database = await freshDatabase({ name: 'migrated', fill: (url) => migrateAt(url) })
 *     afterAll(() => database.drop())
 */
export async function freshDatabase(template?: Template): Promise<FreshDatabase> {
  const name = `suite_${randomUUID().replaceAll('-', '')}`
  await administer(async (client) => {
    if (template) await ensureTemplate(client, template)
    const source = template ? templateName(template) : 'template0'
    await client.query(`create database ${name} template ${source} strategy file_copy`)
  })
  const drop = (): Promise<void> =>
    administer(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
    })
  return { url: addressOf(name), drop, [Symbol.asyncDispose]: drop }
}

function templateName({ name }: Template): string {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new TypeError(`not a name for a template: ${name}`)
  return `template_${name}`
}

/** Suites run at the same time; the first to come fills the template while the others wait. */
async function ensureTemplate(client: Client, template: Template): Promise<void> {
  const name = templateName(template)
  await client.query('select pg_advisory_lock(hashtext($1))', [name])
  try {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount) return
    // Under another name until it is complete, so that a failed filling is not copied.
    await client.query(`drop database if exists ${name}_unfinished with (force)`)
    await client.query(`create database ${name}_unfinished template template0`)
    await template.fill(addressOf(`${name}_unfinished`))
    await client.query(`alter database ${name}_unfinished rename to ${name}`)
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name])
  }
}

async function administer(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: addressOf('postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function addressOf(database: string): string {
  if (!postgresUrl) throw new Error('this run of tests has no PostgreSQL')
  return Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href
}
