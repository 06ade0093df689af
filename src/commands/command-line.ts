import { Command } from 'commander'
import { addDemo } from './demo.ts'
import { addDictionary } from './dictionary.ts'
import { addDoctor } from './doctor.ts'
import { addHtml } from './html.ts'
import { addImport } from './import.ts'
import { addMigrate } from './migrate.ts'
import { addReadings } from './readings.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { addSettings } from './settings.ts'
import { addStaff } from './staff.ts'
import { addText } from './text.ts'

/** Where the settings and all commands are explained. */
const DOCS = 'Settings are read from the environment; docs/operators.md explains each of them.'

/**
 * The command line. Throws a `CommanderError` where commander would end the process. Each command loads what it needs
 * when it runs, so that a small one starts at once.
 */
export function commandLine(): Command {
  const program = new Command('broadsheet')
    .description('Broadsheet (大报): a newsroom and a news portal in one program, for Chinese-language news.')
    .version(__VERSION__)
    .showHelpAfterError('(broadsheet --help lists the commands)')
    .addHelpText('after', `\n${DOCS}`)
    .exitOverride()
  for (const add of [
    addServe,
    addMigrate,
    addDemo,
    addSettings,
    addImport,
    addDictionary,
    addReadings,
    addSearch,
    addStaff,
    addDoctor,
    addText,
    addHtml,
  ])
    add(program)
  return program
}
