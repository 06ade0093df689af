// Makes src/hanzi/pinyin/trained: the lexicon and the weights, from data folders that are not part of the project.
//
//     node scripts/train-pinyin.ts --data DATA --characters Unihan_Readings.txt --phrases complete.json [--validate]
//
// DATA holds cpp, g2pl and phrase-pinyin (docs/decisions/0014-readings-by-phrases-and-a-linear-model.md names their origins). The same
// input gives the same files, byte by byte. `--validate` writes nothing and prints cross-validated figures.

import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { readLexicon } from '../src/hanzi/pinyin/lexicon.ts'
import { buildLexicon } from './pinyin/build-lexicon.ts'
import { type Case, casesOf, fit, phraseCases, rightOf } from './pinyin/fit.ts'
import { readCharacters, readExamples, readPhrases } from './pinyin/sets.ts'

const FOLDS = 5

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    characters: { type: 'string' },
    phrases: { type: 'string' },
    validate: { type: 'boolean', default: false },
  },
})
if (values.data === undefined || values.characters === undefined) {
  console.error(
    'usage: train-pinyin.ts --data DATA --characters Unihan_Readings.txt [--phrases complete.json] [--validate]',
  )
  process.exit(2)
}

const characters = readCharacters(values.characters)
const phrases = readPhrases(join(values.data, 'phrase-pinyin'), values.phrases)
const sets = {
  cpp: readExamples(join(values.data, 'cpp'), 'dev'),
  train: readExamples(join(values.data, 'g2pl'), 'train'),
  dev: readExamples(join(values.data, 'g2pl'), 'dev'),
}

if (values.validate) validate()
else write()

/** Each figure from weights and a lexicon that have not seen what they are asked. */
function validate(): void {
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = (_: unknown, index: number) => index % FOLDS === fold
    const rest = sets.cpp.filter((_, index) => !held(_, index))
    right += rightUnseen([...rest, ...sets.train, ...sets.dev], sets.cpp.filter(held))
    console.log(`fold ${fold + 1}: ${right} right so far`)
  }
  console.log(`cpp dev, ${FOLDS}-fold: ${((100 * right) / sets.cpp.length).toFixed(2)} %`)
  const dev = rightUnseen([...sets.cpp, ...sets.train], sets.dev)
  console.log(`g2pl dev, trained on the rest: ${((100 * dev) / sets.dev.length).toFixed(2)} %`)
}

function rightUnseen(known: typeof sets.cpp, asked: typeof sets.cpp): number {
  const built = buildLexicon(characters, phrases, known)
  const lexicon = readLexicon(built.text)
  const cases: Case[] = [...casesOf(lexicon, known), ...phraseCases(lexicon, built.phrases)]
  return rightOf(casesOf(lexicon, asked), fit(cases))
}

function write(): void {
  const folder = join(dirname(import.meta.dirname), 'src/hanzi/pinyin/trained')
  const examples = [...sets.cpp, ...sets.train, ...sets.dev]
  const built = buildLexicon(characters, phrases, examples)
  const lexicon = readLexicon(built.text)
  const weights = fit([...casesOf(lexicon, examples), ...phraseCases(lexicon, built.phrases)])
  writeModule(join(folder, 'lexicon.ts'), Buffer.from(built.text))
  writeModule(join(folder, 'weights.ts'), Buffer.from(weights.buffer))
}

/** A module, so that the bundler takes it along as it takes all code. */
function writeModule(file: string, content: Uint8Array): void {
  const packed = deflateRawSync(content, { level: 9 }).toString('base64')
  writeFileSync(file, `// Made by scripts/train-pinyin.ts; origins and licences: NOTICE.\nexport default '${packed}'\n`)
  console.log(`${file}: ${content.length} bytes, ${packed.length} packed`)
}
