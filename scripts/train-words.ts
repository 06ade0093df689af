// Trains the segmenter and writes src/hanzi/words/lexicon.json. Not part of the build: run it when the sources or the
// features change.
//
//   node scripts/train-words.ts --data DATA --jieba DICT [--folds 5] [--decay 0.1] [--dry-run]
//
// DATA holds the folders phrase-pinyin, g2pl, cpp and ud-gsd-dev (docs/decisions/0013 names their origin); DICT is
// dict.txt of jieba, as the npm package @node-rs/jieba 2.0.2 has it. Prints F1 by cross-validation over the sentences
// cut by hand, then trains on all of them. The same input gives the same file.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type FeatureSpace, featureSpace } from './words/features.ts'
import { fold } from './words/fold.ts'
import { type Sentence, sentenceOf } from './words/lattice.ts'
import { pack } from './words/pack.ts'
import { f1Of, train } from './words/semi-crf.ts'
import { readSources } from './words/sources.ts'

const ABOUT = [
  'Made by scripts/train-words.ts.',
  'Words: the dictionary of jieba (MIT License, copyright 2013 Sun Junyi), phrase-pinyin-data (MIT License, copyright',
  '2017 mozillazg) and OpenCC (Apache License 2.0); scores: learned, see docs/decisions/0013.',
]

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    jieba: { type: 'string' },
    folds: { type: 'string', default: '5' },
    decay: { type: 'string', default: '0.1' },
    'dry-run': { type: 'boolean', default: false },
  },
})
if (values.data === undefined || values.jieba === undefined) {
  console.error('usage: node scripts/train-words.ts --data DATA --jieba DICT [--folds 5] [--decay 0.1] [--dry-run]')
  process.exit(2)
}

const sources = readSources(values.data, values.jieba)
const space = featureSpace(sources)
const sentences = sources.gold.map((words) => sentenceOf(words, space))
const decay = Number(values.decay)
crossValidate(sentences, space, Number(values.folds))
if (!values['dry-run']) {
  const folded = fold(space, train(sentences, space.size(), decay), sources)
  const file = join(import.meta.dirname, '../src/hanzi/words/lexicon.json')
  writeFileSync(file, pack(folded, ABOUT))
  console.log(`${folded.scores.size} words, ${folded.compounds.size} compounds`)
}

function crossValidate(all: readonly Sentence[], { size }: FeatureSpace, folds: number): void {
  const results = Array.from({ length: folds }, (_, fold) => {
    const weights = train(
      all.filter((_, at) => at % folds !== fold),
      size(),
      decay,
    )
    return f1Of(
      all.filter((_, at) => at % folds === fold),
      weights,
    )
  })
  const mean = results.reduce((sum, result) => sum + result, 0) / folds
  console.log(`F1 by cross-validation ${mean.toFixed(2)} (${results.map((it) => it.toFixed(1)).join(', ')})`)
}
