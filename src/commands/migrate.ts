import type { Command } from 'commander'

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      "bring the database up to this program's schema; every command that opens the database does so by itself",
    )
    .action(async () => {
      const { openProgram } = await import('./program.ts')
      await using opened = await openProgram()
      process.stdout.write(
        `The ${opened.database.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'} database is up to date.\n`,
      )
    })
}
