import type { Command } from 'commander'

export function addHtml(program: Command): void {
  const html = program.command('html').description('make HTML from elsewhere safe')

  html
    .command('clean')
    .description('read HTML, a JSON string a line, and print safe HTML, a JSON string a line')
    .action(async () => {
      const { cleanLines } = await import('../importers/html/lines.ts')
      const { print } = await import('./lines.ts')
      for await (const line of cleanLines(process.stdin)) await print(`${line}\n`)
    })
}
