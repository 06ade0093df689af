import { Command, CommanderError } from 'commander'
import { addDemo } from './commands/demo.ts'
import { addDoctor } from './commands/doctor.ts'
import { addHtml } from './commands/html.ts'
import { addImport } from './commands/import.ts'
import { addMigrate } from './commands/migrate.ts'
import { addServe } from './commands/serve.ts'
import { addStaff } from './commands/staff.ts'
import { complain } from './commands/terminal.ts'
import { addText } from './commands/text.ts'

/** Each command loads what it needs when it runs, so that a small one starts at once. */
const program = new Command('broadsheet')
  .description('Broadsheet (大报): a newsroom and a news portal in one program, for Chinese-language news.')
  .version(__VERSION__)
  .showHelpAfterError('(broadsheet --help lists the commands)')
  .exitOverride()

for (const add of [addServe, addMigrate, addDemo, addImport, addStaff, addDoctor, addText, addHtml]) add(program)

// Whoever reads our output may stop early (`… | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode
  } else {
    complain(error)
    process.exitCode = 1
  }
}
