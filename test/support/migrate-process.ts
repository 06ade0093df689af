import { openDatabase } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'

// Brings one database up to date, as a node of a site does at its start, and prints how many steps that took.
const [where = ''] = process.argv.slice(2)
const database = await openDatabase(where.startsWith('postgres') ? { postgresUrl: where } : { sqliteFile: where })
const steps = await migrate(database)
await database.close()
process.stdout.write(String(steps.length))
