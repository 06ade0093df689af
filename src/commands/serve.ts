import { type Command, InvalidArgumentError } from 'commander'

export function addServe(program: Command): void {
  program
    .command('serve')
    .description(
      'serve the portal; first bring the schema up to date, and load the demo newspaper into an empty database',
    )
    .option('--port <n>', 'listen here instead of on PORT; 0 takes any free port', portNumber)
    .action(async ({ port }: { port?: number }) => {
      const { serve } = await import('./serving.ts')
      await serve(port)
    })
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a number from 0 to 65535')
  return port
}
