import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '../../../src/hanzi/terms/match-terms.ts'

/** Comments of our own making, with what they are: fictional spam and abuse, and what honest readers write. */
export interface SpamCorpus {
  readonly terms: readonly Term[]
  readonly allowed: readonly string[]
  readonly spam: readonly { readonly kind: string; readonly text: string }[]
  readonly clean: readonly string[]
}

export function readSpamCorpus(): SpamCorpus {
  const list = linesOf('terms.txt')
  return {
    terms: list
      .filter((line) => !line.startsWith('='))
      .map((line) => (line.startsWith('~') ? { text: line.slice(1), homophones: true } : { text: line })),
    allowed: list.filter((line) => line.startsWith('=')).map((line) => line.slice(1)),
    spam: linesOf('spam.txt').map((line) => {
      const [kind = '', text = ''] = line.split('\t')
      return { kind, text: unescaped(text) }
    }),
    clean: linesOf('clean.txt'),
  }
}

function linesOf(file: string): string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Zero-width characters and line feeds stand as escapes, so that whoever reads the file sees them. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(String.raw`\n`, '\n')
}
