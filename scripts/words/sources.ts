import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import taiwanPacked from 'opencc-js/dict/TWPhrases'
import phrasesPacked from 'opencc-js/dict/STPhrases'
import { projection } from '../../src/hanzi/scripts/projection.ts'

/** What the segmenter is trained from. */
export interface Sources {
  /** Words of jieba's dictionary (MIT), with how often it has counted them and their part of speech. */
  readonly dictionary: ReadonlyMap<string, Entry>
  /** Words of phrase-pinyin (MIT) and of OpenCC's dictionaries (Apache-2.0), without counts. */
  readonly phrases: ReadonlySet<string>
  /** Plain sentences (g2pL and CPP, Apache-2.0). */
  readonly sentences: readonly string[]
  /** Sentences cut by hand (UD GSD dev): what is learned from them are weights, no words. */
  readonly gold: readonly (readonly string[])[]
}

export interface Entry {
  readonly count: number
  readonly kind: string
}

export function readSources(data: string, jieba: string): Sources {
  const lines = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const dictionary = new Map<string, Entry>()
  for (const line of lines(jieba)) {
    const [word, count, kind] = line.split(' ')
    if (HAN.test(word!)) dictionary.set(word!, { count: Number(count), kind: kind ?? 'x' })
  }
  const phrases = new Set<string>()
  const add = (phrase: string) => {
    if (PHRASE.test(phrase)) phrases.add(phrase)
  }
  for (const file of ['pinyin.txt', 'di.txt', 'zdic_cybs.txt'])
    for (const line of lines(join(data, 'phrase-pinyin', file))) add(projection(line.split(':')[0]!.trim()))
  for (const entry of phrasesPacked.split('|')) add(entry.split(' ')[0]!)
  for (const entry of taiwanPacked.split('|')) add(projection(entry.split(' ')[1]!))
  return {
    dictionary,
    phrases,
    sentences: ['g2pl/train.sent', 'g2pl/dev.sent', 'cpp/dev.sent'].flatMap((file) =>
      lines(join(data, file)).map((line) => line.replaceAll('▁', '')),
    ),
    gold: lines(join(data, 'ud-gsd-dev/words-hans.jsonl')).map((line) => JSON.parse(line) as string[]),
  }
}

const HAN = /^\p{Script=Han}+$/u
const PHRASE = /^\p{Script=Han}{2,8}$/u
