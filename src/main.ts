import { CommanderError } from 'commander'
import { commandLine } from './commands/command-line.ts'
import { complain } from './commands/terminal.ts'

// Whoever reads our output may stop early (`… | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await commandLine().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode
  } else {
    complain(error)
    process.exitCode = 1
  }
}
