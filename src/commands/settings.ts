import type { Command } from 'commander'

export function addSettings(program: Command): void {
  const settings = program.command('settings').description('what the paper says of itself: name, script, sections …')

  settings
    .command('list', { isDefault: true })
    .description('list all settings of the paper with their values, and its sections')
    .option('--json', 'print one JSON object: settings by name, sections in their order')
    .action(list)

  settings
    .command('set')
    .description('change one setting')
    .argument('<name>', 'its name, as settings list shows it')
    .argument('<value>', 'the text; for a list or an object JSON, or null for its default')
    .action(set)

  settings
    .command('section')
    .description('open a section at the end of the list, or rename the one that has this address')
    .argument('<slug>', 'how it stands in its address: small letters, digits, hyphens')
    .argument('<name>', 'how it stands in the masthead')
    .action(nameSection)
}

async function list({ json }: { json?: true }): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { readSettings, SETTING_NAMES } = await import('../newsroom/settings/settings.ts')
  const { listSections } = await import('../newsroom/sections/section-store.ts')
  await using opened = await openProgram()
  const settings = await readSettings(opened.database.read)
  const sections = await listSections(opened.database.read)
  if (json) {
    const named = Object.fromEntries(SETTING_NAMES.map((name) => [name, settings[name] ?? null]))
    const places = sections.map(({ slug, name }) => ({ slug, name }))
    process.stdout.write(`${JSON.stringify({ settings: named, sections: places })}\n`)
    return
  }
  for (const name of SETTING_NAMES) process.stdout.write(lineOf(name, settings[name]))
  for (const { slug, name } of sections) process.stdout.write(lineOf(`section ${slug}`, name))
}

/** A name and its value, however long either is: in columns, one long name would move all values aside. */
function lineOf(name: string, value: unknown): string {
  return `${name}: ${shown(value)}\n`
}

/** As it would be typed again, but for what is not set. */
function shown(value: unknown): string {
  if (value === undefined || value === '') return '(not set)'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

async function set(name: string, value: string): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { changeSettings, readSettings, typedChange } = await import('../newsroom/settings/settings.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  const change = typedChange(name, value)
  await using opened = await openProgram()
  await changeSettings(opened.newsroom(program('command')), change)
  const settings: Readonly<Record<string, unknown>> = await readSettings(opened.database.read)
  process.stdout.write(lineOf(name, settings[name]))
}

async function nameSection(slug: string, name: string): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { findSection, openSection, renameSection } = await import('../newsroom/sections/section-store.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  await using opened = await openProgram()
  const newsroom = opened.newsroom(program('command'))
  const section = await findSection(opened.database.read, slug)
  if (section) await renameSection(newsroom, { sectionId: section.id, name })
  else await openSection(newsroom, { slug, name })
  process.stdout.write(`/s/${slug} is ${section ? 'now called' : 'open:'} ${name.trim()}\n`)
}
