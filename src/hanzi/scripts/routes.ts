import { correctionsPacked } from './corrections.ts'
import { type Route, run, type Step } from './engine.ts'
import { CHARACTER, FINAL, PHRASE, type Packed, PhraseTrie } from './phrase-trie.ts'
import { nameInTraditional, SHIPPED_NAMES } from './names.ts'
import { type Region, regionalWords, SPELLINGS } from './regions.ts'

/** A script as OpenCC's dictionaries know it. */
export type Locale = 'cn' | 't' | Region

/** Each dictionary is unpacked once, when a route first needs it. */
const tries = new Map<string, Promise<PhraseTrie>>()
const routes = new Map<string, Promise<Route>>()

const phrases = (packed: Packed) => ({ packed, flag: PHRASE })
const characters = (packed: Packed) => ({ packed, flag: CHARACTER })
const final = (rows: readonly (readonly [string, string])[]) => ({ packed: pack(rows), flag: FINAL })

/** A list of rows as opencc-js packs a dictionary. */
export function pack(rows: readonly (readonly [string, string])[]): Packed {
  return rows.map((row) => row.join(' ')).join('|')
}

/** The steps from one script to another, with what they need loaded. `words`: with the words of the regions. */
export function routeOf(from: Locale, to: Locale, words: boolean): Promise<Route> {
  return once(routes, `${from} ${to} ${words ? 'words' : ''}`, () => makeRoute(from, to, words))
}

async function makeRoute(from: Locale, to: Locale, words: boolean): Promise<Route> {
  const normalization = await compatibility()
  if (from === 'cn') return { normalization, steps: await fromSimplified(to, words) }
  const back = from === 't' ? [] : [{ tries: [await outOf(from, to, words)] }]
  if (to === 'cn') {
    const segmentation = from === 't' ? {} : { segmentation: await traditionalPhrases() }
    return { normalization, ...segmentation, steps: [...back, { tries: [await traditional()] }] }
  }
  return { normalization, steps: [...back, ...(await into(to, words))] }
}

async function fromSimplified(to: Locale, words: boolean): Promise<Step[]> {
  const main = await simplified()
  if (!isRegion(to)) return [{ tries: [main], cuts: true }]
  const own = words ? await wordsFromSimplified(to) : await namesFromSimplified(to)
  return [{ tries: [own, main], cuts: true }, ...(await into(to, words))]
}

async function into(to: Locale, words: boolean): Promise<Step[]> {
  return isRegion(to) ? [{ tries: [await regional(to, words)] }] : []
}

const isRegion = (locale: Locale): locale is Region => locale === 'tw' || locale === 'hk'

/** Simplified to standard Traditional: phrases, ours first, then characters. */
export function simplified(): Promise<PhraseTrie> {
  return once(tries, 'simplified', async () => {
    const [stPhrases, generated, stCharacters] = await Promise.all([
      import('opencc-js/dict/STPhrases'),
      import('opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'),
      import('opencc-js/dict/STCharacters'),
    ])
    return new PhraseTrie([
      phrases(correctionsPacked()),
      phrases(stPhrases.default),
      phrases(generated.default),
      characters(stCharacters.default),
    ])
  })
}

/** Standard Traditional to Simplified. */
function traditional(): Promise<PhraseTrie> {
  return once(tries, 'traditional', async () => {
    const [tsPhrases, tsCharacters] = await Promise.all([
      import('opencc-js/dict/TSPhrases'),
      import('opencc-js/dict/TSCharacters'),
    ])
    return new PhraseTrie([characters(NEWER), phrases(tsPhrases.default), characters(tsCharacters.default)])
  })
}

function traditionalPhrases(): Promise<PhraseTrie> {
  return once(
    tries,
    'traditional phrases',
    async () => new PhraseTrie([phrases((await import('opencc-js/dict/TSPhrases')).default)]),
  )
}

function compatibility(): Promise<PhraseTrie> {
  return once(
    tries,
    'compatibility',
    async () => new PhraseTrie([characters((await import('opencc-js/dict/CJK_Compatibility_Ideographs')).default)]),
  )
}

/** Our words of a region by their Simplified terms; no later step touches what they become. */
function wordsFromSimplified(region: Region): Promise<PhraseTrie> {
  return once(tries, `words ${region}`, async () => {
    const own = regionalWords(region)
    const plain = await routeOf('cn', region, false)
    const guards = own.guards.map((word) => [word, run(plain, word)] as const)
    return new PhraseTrie([final(await shippedNames(region)), final(own.simplified), final(guards)])
  })
}

function namesFromSimplified(region: Region): Promise<PhraseTrie> {
  return once(tries, `names ${region}`, async () => new PhraseTrie([final(await shippedNames(region))]))
}

async function shippedNames(region: Region): Promise<Rows> {
  const rows = SHIPPED_NAMES.map((row) => row.split('|') as [string, string | undefined])
  return Promise.all(rows.map(async ([name, form]) => [name, await spelled(name, form, region)] as const))
}

/** A name as a region writes it. */
async function spelled(name: string, form: string | undefined, region: Region): Promise<string> {
  const standard: Route = { steps: [{ tries: [await simplified()], cuts: true }] }
  const inRegion: Route = { steps: await into(region, false) }
  return run(inRegion, form ?? nameInTraditional(name, (text) => run(standard, text)))
}

/** A name as another script writes it, for those that are locked: a person's by the rules of names. */
export async function nameIn(name: string, from: Locale, to: Locale): Promise<string> {
  if (from === 'cn' && isRegion(to)) return spelled(name, undefined, to)
  const route = await routeOf(from, to, false)
  return from === 'cn' ? nameInTraditional(name, (text) => run(route, text)) : run(route, name)
}

/** Standard Traditional to the forms of a region, and to its words. */
function regional(region: Region, words: boolean): Promise<PhraseTrie> {
  return once(tries, `into ${region} ${words ? 'words' : ''}`, async () => {
    const [theirWords, variantPhrases, variants] = await dictionariesOf(region)
    const forms = [phrases(SPELLINGS[region]), phrases(variantPhrases), characters(variants)]
    if (!words) return new PhraseTrie(forms)
    const own = regionalWords(region)
    return new PhraseTrie([
      final(own.traditional),
      final(await inTraditional(own.simplified)),
      final(await guardsOf(region)),
      phrases(theirWords),
      ...forms,
    ])
  })
}

/** The forms of a region, and its words, back to standard Traditional; words at once to where they are going. */
function outOf(region: Region, to: Locale, words: boolean): Promise<PhraseTrie> {
  return once(tries, `out of ${region} ${words ? `words ${to}` : ''}`, async () => {
    const [theirWords, variantPhrases, variants] = await reverseDictionariesOf(region)
    const forms = [phrases(variantPhrases), characters(variants)]
    if (!words) return new PhraseTrie(forms)
    const { back } = regionalWords(region)
    const own = to === 'cn' ? final(back) : phrases(pack(await formsInTraditional(back)))
    return new PhraseTrie([own, phrases(theirWords), ...forms])
  })
}

/** Simplified forms that OpenCC has learnt since the dictionaries of opencc-js were packed. */
const NEWER = '殢 𣨼|圞 𪢮|樠 𣗊'

type Rows = readonly (readonly [term: string, form: string])[]

/** Guards by their standard Traditional forms. */
async function guardsOf(region: Region): Promise<Rows> {
  const [standard, plain] = [await routeOf('cn', 't', false), await routeOf('cn', region, false)]
  return regionalWords(region).guards.map((word) => [run(standard, word), run(plain, word)])
}

async function inTraditional(rows: Rows): Promise<Rows> {
  const route = await routeOf('cn', 't', false)
  return rows.map(([term, form]) => [run(route, term), form])
}

async function formsInTraditional(rows: Rows): Promise<Rows> {
  const route = await routeOf('cn', 't', false)
  return rows.map(([term, form]) => [term, run(route, form)])
}

async function dictionariesOf(region: Region): Promise<readonly [Packed, Packed, Packed]> {
  const modules =
    region === 'tw'
      ? [
          import('opencc-js/dict/TWPhrases'),
          import('opencc-js/dict/TWVariantsPhrases'),
          import('opencc-js/dict/TWVariants'),
        ]
      : [
          import('opencc-js/dict/HKPhrases'),
          import('opencc-js/dict/HKVariantsPhrases'),
          import('opencc-js/dict/HKVariants'),
        ]
  return defaultsOf(modules)
}

async function reverseDictionariesOf(region: Region): Promise<readonly [Packed, Packed, Packed]> {
  const modules =
    region === 'tw'
      ? [
          import('opencc-js/dict/TWPhrasesRev'),
          import('opencc-js/dict/TWVariantsRevPhrases'),
          import('opencc-js/dict/TWVariantsRev'),
        ]
      : [
          import('opencc-js/dict/HKPhrasesRev'),
          import('opencc-js/dict/HKVariantsRevPhrases'),
          import('opencc-js/dict/HKVariantsRev'),
        ]
  return defaultsOf(modules)
}

async function defaultsOf(
  modules: readonly Promise<{ readonly default: Packed }>[],
): Promise<readonly [Packed, Packed, Packed]> {
  const [words, variantPhrases, variants] = await Promise.all(modules)
  return [words!.default, variantPhrases!.default, variants!.default]
}

/** What failed to load is asked for again. */
function once<Value>(made: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = made.get(key)
  if (known) return known
  const making = make()
  made.set(key, making)
  making.catch(() => made.delete(key))
  return making
}
