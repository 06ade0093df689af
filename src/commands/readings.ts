import type { Command } from 'commander'

export function addReadings(program: Command): void {
  const readings = program
    .command('readings')
    .description('how words of a story are read, where an editor knows better than the program')

  readings
    .command('list')
    .description('list what is kept with a story')
    .argument('<article>', 'the id in the address of the story')
    .option('--json', 'print a JSON object a line for each term')
    .action(async (articleId: string, { json }: { json?: true }) => {
      const { openProgram } = await import('./program.ts')
      const { listReadings } = await import('../newsroom/readings/reading-store.ts')
      await using opened = await openProgram()
      for (const kept of await listReadings(opened.database.read, articleId))
        process.stdout.write(json ? `${JSON.stringify(kept)}\n` : `${kept.term}  ${kept.reading}\n`)
    })

  readings
    .command('set')
    .description('keep with a story how a term is read wherever it stands in it')
    .argument('<article>', 'the id in the address of the story')
    .argument('<term>', 'as it stands in the text, in either script')
    .argument('<reading>', 'a syllable for each Han character: "shàn ruò xī" or "shan4 ruo4 xi1"')
    .action(async (articleId: string, term: string, reading: string) => {
      const { openProgram } = await import('./program.ts')
      const { setReading } = await import('../newsroom/readings/reading-store.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      const kept = await setReading(opened.newsroom(actor('command')), { articleId, term, reading })
      process.stdout.write(`${kept.term}: ${kept.reading}\n`)
    })

  readings
    .command('remove')
    .description('forget what is kept for a term')
    .argument('<article>', 'the id in the address of the story')
    .argument('<term>', 'as readings list shows it')
    .action(async (articleId: string, term: string) => {
      const { openProgram } = await import('./program.ts')
      const { removeReading } = await import('../newsroom/readings/reading-store.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      await removeReading(opened.newsroom(actor('command')), { articleId, term })
      process.stdout.write(`${term} is read as the program reads it.\n`)
    })
}
