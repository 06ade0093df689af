import type { Command } from 'commander'

export function addSearch(program: Command): void {
  const search = program.command('search').description('the index that readers search')
  search
    .command('rebuild')
    .description('make the search index anew, beside the one that serves, and put it in its place')
    .action(rebuild)
}

async function rebuild(): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { rebuildIndex } = await import('../search/rebuild-index.ts')
  const { progress } = await import('./terminal.ts')
  await using opened = await openProgram()
  let bar: ReturnType<typeof progress> | undefined
  const indexed = await rebuildIndex(opened.database, {
    onProgress(done, total) {
      bar ??= progress('search index', total)
      bar.advance(done)
    },
  })
  bar?.end('rebuilt')
  process.stdout.write(`${indexed.toLocaleString('en')} stories and wire items can be searched\n`)
}
