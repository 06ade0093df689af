import type { Command } from 'commander'
import type { PageReading } from '../importers/page/page-reading.ts'
import type { StoredPage } from '../importers/page/store-page.ts'

interface PageOptions {
  readonly dryRun?: true
  readonly json?: true
  readonly publish?: boolean
  readonly section?: string
}

export function addImport(program: Command): void {
  const imports = program.command('import').description('bring in what was published elsewhere')

  imports
    .command('page')
    .description('import saved pages of other portals: HTML or text, in any encoding, also damaged ones')
    .argument('<file...>', 'saved pages, at most 20 MB each')
    .option('--dry-run', 'read and say what was found, but store nothing')
    .option('--json', 'print all that was read, a JSON object a line for each file')
    .option('--publish', 'publish the stories instead of filing drafts; also those that were filed as drafts before')
    .option('--section <slug>', 'file them under this section; under the first one without it')
    .action(importPages)
}

/** A page that cannot be read is told and passed over, so that one bad file does not keep back a hundred good ones. */
async function importPages(files: readonly string[], options: PageOptions): Promise<void> {
  const { readPageFile } = await import('../importers/page/read-file.ts')
  const { complain, reasonOf } = await import('./terminal.ts')
  const { print } = await import('./lines.ts')
  await using store = options.dryRun ? undefined : await openStore(options)
  let failed = 0
  for (const path of files) {
    try {
      const reading = await readPageFile(path)
      if (options.json) await print(`${JSON.stringify(reading)}\n`)
      const told = store ? await store.keep(reading) : tell(reading)
      if (!options.json) await print(`${path}: ${told}\n`)
    } catch (error) {
      failed += 1
      if (options.json) await print(`${JSON.stringify({ article: null, error: reasonOf(error) })}\n`)
      complain(error, path)
    }
  }
  if (failed > 0) process.exitCode = 1
}

async function openStore({ publish = false, section }: PageOptions) {
  const { openProgram } = await import('./program.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  const { storePage } = await import('../importers/page/store-page.ts')
  const opened = await openProgram()
  const newsroom = opened.newsroom(program('import'))
  return {
    async keep(reading: PageReading): Promise<string> {
      const stored = await storePage(newsroom, reading, { publish, section })
      if (!stored.isNew && stored.isPublished)
        return `imported before, published now: /a/${stored.articleId}${awaitedOf(stored)}`
      if (!stored.isNew && stored.wireItems === 0)
        return `imported before, nothing changed (/a/${stored.articleId})${awaitedOf(stored)}`
      const state = stored.isNew ? (publish ? 'published as' : 'filed as a draft:') : 'completed:'
      return `${tell(reading)}; ${state} /a/${stored.articleId}${sectionOf(stored, section)}${awaitedOf(stored)}`
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

function sectionOf({ section }: StoredPage, chosen: string | undefined): string {
  if (section === undefined) return ''
  return `; section ${section.name}${chosen === undefined ? ' (choose another with --section)' : ''}`
}

/** What the page names and nobody has imported: `; 4 related and 16 hot stories are not imported yet`. */
function awaitedOf({ awaited }: StoredPage): string {
  const counts = [awaited.related > 0 && `${awaited.related} related`, awaited.hot > 0 && `${awaited.hot} hot`]
  const named = counts.filter((count) => count !== false)
  if (named.length === 0) return ''
  return `; ${named.join(' and ')} ${awaited.related + awaited.hot === 1 ? 'story is' : 'stories are'} not imported yet`
}

function tell({ article, wire, related, hot, repairs }: PageReading): string {
  if (article === null) return 'no article in Chinese on this page'
  const mended = repairs.readings > 0 ? `, ${repairs.readings} injected readings removed` : ''
  return `“${article.headline}”, ${article.body.length} paragraphs, ${wire.length} wire items, ${related.length} related, ${hot.length} hot${mended}`
}
