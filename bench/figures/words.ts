import { compileTerms, type Matcher, type Term } from '../../src/hanzi/terms/match-terms.ts'
import { homophonesOf } from '../../src/hanzi/words/sounds.ts'
import { MANDARIN_SYLLABLES } from '../../src/hanzi/repair/syllables.ts'
import { readSpamCorpus } from '../../test/support/spam/spam-corpus.ts'
import { type Figure, median } from '../figure.ts'

const TERMS = 10_000
const ROUNDS = 9
/** Characters of text for each round: read comment by comment. */
const TEXT = 400_000

/**
 * Word lists: how fast ten thousand terms are looked for, and what is found in comments of our own making. The texts
 * take turns in each round, so that whatever else the machine does falls on all of them.
 */
export async function measureWords(): Promise<readonly Figure[]> {
  const group = 'words'
  const corpus = readSpamCorpus()
  const random = randomOf(20_201_122)
  const terms = manyTerms(random)
  const compiling = performance.now()
  const many = compileTerms(terms, corpus.allowed)
  const compiled = performance.now() - compiling
  const honest = comments(corpus.clean)
  const hostile = comments([
    '女子'.repeat(100),
    '木又寸日寸'.repeat(60),
    'xianweixin'.repeat(3) + '赌\u200b'.repeat(80),
  ])
  const english = comments(['Ask the company why the ferry was late again, please, and print the answer. '.repeat(3)])
  const texts = { honest, hostile, english }
  const speeds = { honest: [], hostile: [], english: [] } as Record<keyof typeof texts, number[]>
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, text] of Object.entries(texts) as [keyof typeof texts, readonly string[]][]) {
      const speed = speedOf(many, text)
      if (round >= 0) speeds[name].push(speed)
    }
  }
  const own = compileTerms(corpus.terms, corpus.allowed)
  const caught = corpus.spam.filter(({ text }) => own.find(text).length > 0)
  const wronged = corpus.clean.filter((text) => own.find(text).length > 0)
  const kinds = [...new Set(corpus.spam.map(({ kind }) => kind))].map((kind) => {
    const all = corpus.spam.filter((one) => one.kind === kind)
    return `${kind} ${all.filter((one) => caught.includes(one)).length} of ${all.length}`
  })
  const note = `${TERMS} terms, half of them by sound as well; comments of a reader's length; UTF-8`
  return [
    { group, what: 'honest comments', unit: 'MB/s', atLeast: 20, value: median(speeds.honest), note },
    {
      group,
      what: 'hostile comments',
      unit: 'MB/s',
      atLeast: 20,
      value: median(speeds.hostile),
      note: 'made to be read in many ways',
    },
    {
      group,
      what: 'English comments',
      unit: 'MB/s',
      atLeast: 20,
      value: median(speeds.english),
      note: 'letters that may be pinyin',
    },
    { group, what: `preparing ${TERMS} terms`, unit: 'ms', value: compiled, note: 'once for each change of the list' },
    {
      group,
      what: 'precision on our corpus',
      unit: '',
      atLeast: 0.95,
      value: caught.length / (caught.length + wronged.length),
      note: `${wronged.length} of ${corpus.clean.length} honest comments caught`,
    },
    {
      group,
      what: 'recall on our corpus',
      unit: '',
      atLeast: 0.95,
      value: caught.length / corpus.spam.length,
      note: kinds.join(', '),
    },
  ]
}

/** Megabytes of UTF-8 in a second of this thread's own time. */
function speedOf(matcher: Matcher<Term>, texts: readonly string[]): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const before = process.threadCpuUsage()
  for (const text of texts) matcher.find(text)
  const { user, system } = process.threadCpuUsage(before)
  return bytes / (user + system)
}

/** Comments of some hundred characters, made of lines one after the other. */
function comments(lines: readonly string[]): string[] {
  const made: string[] = []
  let size = 0
  for (let at = 0; size < TEXT; at++) {
    let text = ''
    while (text.length < 200) text += lines[(at * 7 + text.length) % lines.length]
    made.push(text)
    size += text.length
  }
  return made
}

/** Terms of two to five characters, common ones more often: as many chances to begin as a real list gives. */
function manyTerms(random: () => number): Term[] {
  const common = [...MANDARIN_SYLLABLES].flatMap((syllable) => homophonesOf(syllable).slice(0, 8))
  const terms = new Set<string>()
  while (terms.size < TERMS) {
    const length = 2 + Math.floor(random() * 4)
    terms.add(Array.from({ length }, () => common[Math.floor(random() * common.length)]).join(''))
  }
  return [...terms].map((text, at) => ({ text, homophones: at % 2 === 0 }))
}

function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) / 0x100_0000
  }
}
