import type { Command } from 'commander'
import type { Term } from '../newsroom/dictionary/term.ts'

interface Told {
  readonly tw?: string
  readonly hk?: string
  readonly cn?: string
  readonly name?: true
  readonly reading?: string
  readonly note?: string
}

export function addDictionary(program: Command): void {
  const dictionary = program
    .command('dictionary')
    .description('the house dictionary: terms and names that the editions spell as the house wants')

  dictionary
    .command('list')
    .description('list all terms with their forms')
    .option('--json', 'print a JSON object a line for each term')
    .action(list)

  dictionary
    .command('set')
    .description('teach a term, or teach it anew')
    .argument('<term>', 'as the paper writes it')
    .option('--tw <form>', 'what the Taiwan edition prints for it')
    .option('--hk <form>', 'what the Hong Kong edition prints for it')
    .option('--cn <form>', 'what the Simplified edition prints for it')
    .option('--name', 'a name: never split, never reworded')
    .option('--reading <pinyin>', 'how it is read: shan4 ruo4 xi1, or with tone marks')
    .option('--note <text>', 'why, for those who come after')
    .option('--json', 'print the term as a JSON object')
    .action(set)

  dictionary
    .command('remove')
    .description('take a term out')
    .argument('<term>', 'as dictionary list shows it')
    .option('--json', 'print a JSON object')
    .action(remove)

  dictionary
    .command('spell')
    .description('decide how an edition prints a passage of one story')
    .argument('<article>', 'the id in its address')
    .argument('<passage>', 'as the story writes it, with the words around it that say which place is meant')
    .option('--tw <form>', 'what the Taiwan edition prints')
    .option('--hk <form>', 'what the Hong Kong edition prints')
    .option('--cn <form>', 'what the Simplified edition prints')
    .option('--forget', 'take back what was decided, in every edition')
    .option('--note <text>', 'why')
    .option('--json', 'print a JSON object a line for each passage that was decided for the story')
    .action(spell)
}

async function list({ json }: { json?: true }): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { listTerms } = await import('../newsroom/dictionary/dictionary-store.ts')
  await using opened = await openProgram()
  const terms = await listTerms(opened.database.read)
  if (terms.length === 0 && !json)
    process.stdout.write('Nothing yet. broadsheet dictionary set TERM --name locks a name.\n')
  for (const term of terms) process.stdout.write(json ? `${JSON.stringify(term)}\n` : `${shown(term)}\n`)
}

async function set(term: string, { tw, hk, cn, name, reading, note, json }: Told & { json?: true }): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { setTerm } = await import('../newsroom/dictionary/set-term.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  await using opened = await openProgram()
  const forms = { 'zh-Hant-TW': tw, 'zh-Hant-HK': hk, 'zh-Hans': cn }
  const told = await setTerm(opened.newsroom(program('command')), { term, forms, isName: name === true, reading, note })
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : `${shown(told)}\n`)
}

async function remove(term: string, { json }: { json?: true }): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { removeTerm } = await import('../newsroom/dictionary/set-term.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  await using opened = await openProgram()
  await removeTerm(opened.newsroom(program('command')), { term })
  process.stdout.write(json ? `${JSON.stringify({ removed: term.trim() })}\n` : `${term.trim()} is no longer in it.\n`)
}

async function spell(
  articleId: string,
  passage: string,
  { tw, hk, cn, forget, note, json }: Told & { forget?: true; json?: true },
): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { listSpellings } = await import('../newsroom/dictionary/dictionary-store.ts')
  const { spellPassage } = await import('../newsroom/dictionary/spell-passage.ts')
  const { EDITIONS } = await import('../newsroom/settings/settings.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  await using opened = await openProgram()
  const newsroom = opened.newsroom(program('command'))
  const forms = { 'zh-Hans': cn, 'zh-Hant-TW': tw, 'zh-Hant-HK': hk }
  for (const edition of EDITIONS) {
    const decided = await listSpellings(opened.database.read, articleId, edition)
    const isThere = decided.some((one) => one.passage === passage.trim())
    const form = forms[edition]
    if (form !== undefined) await spellPassage(newsroom, { articleId, edition, passage, form, note })
    else if (forget && isThere) await spellPassage(newsroom, { articleId, edition, passage })
  }
  for (const edition of EDITIONS)
    for (const decided of await listSpellings(opened.database.read, articleId, edition))
      process.stdout.write(
        json
          ? `${JSON.stringify({ edition, ...decided })}\n`
          : `${edition}  ${decided.passage} → ${decided.form}${decided.note === undefined ? '' : `  # ${decided.note}`}\n`,
      )
}

function shown({ term, isName, forms, reading, note }: Term): string {
  const spelled = Object.entries(forms).map(([edition, form]) => `${edition}: ${form}`)
  return [
    term,
    ...(isName ? ['(name)'] : []),
    ...(reading === undefined ? [] : [reading]),
    ...spelled,
    ...(note === undefined ? [] : [`# ${note}`]),
  ].join('  ')
}
