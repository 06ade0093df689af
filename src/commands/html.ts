import type { Command } from 'commander'

export function addHtml(program: Command): void {
  const html = program.command('html').description('HTML from elsewhere')

  html
    .command('clean')
    .description('a JSON string a line (HTML) → a JSON string a line (safe HTML)')
    .action(async () => {
      const { cleanLines } = await import('../importers/html/lines.ts')
      const { print } = await import('./lines.ts')
      for await (const line of cleanLines(process.stdin)) await print(line)
    })
}
