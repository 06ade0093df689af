import { digits } from '../../src/hanzi/words/lexicon-digits.ts'
import { lexiconForm } from '../../src/hanzi/words/lexicon-form.ts'
import type { Folded } from './fold.ts'

/**
 * The model as `src/hanzi/words/lexicon.json`. The words are a tree, written as its characters with what follows
 * them in brackets, behind each the two digits of its score as a word, and `*` for a compound: `渡Ab(口Xy轮Zz(船*))`.
 */
export function pack(folded: Folded, about: readonly string[]): string {
  const { scores, compounds, ends } = folded
  const root = tree([...scores.keys(), ...compounds], (word) => {
    const score = scores.get(word)
    return (score === undefined ? '' : digits(score)) + (compounds.has(word) ? '*' : '')
  })
  const words = [...root].map(([character, node]) => written(character, node))
  const edges = [...ends]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([character, figures]) => character + figures.map(digits).join(''))
  const figures = (name: keyof Folded, list: readonly number[]) =>
    `${JSON.stringify(name)}: ${JSON.stringify(list.map(digits).join(''))}`
  return `{
"about": ${JSON.stringify(about.join(' '))},
${figures('outside', folded.outside)},
${figures('transliterating', folded.transliterating.flat())},
${figures('numerals', folded.numerals.flat())},
${figures('surroundings', folded.surroundings)},
"ends": ${JSON.stringify(edges.join(''))},
"words": ${JSON.stringify(words.join(''))}
}
`
}

interface Node {
  value: string
  readonly children: Map<string, Node>
}

function tree(words: readonly string[], valueOf: (word: string) => string): Map<string, Node> {
  const root: Node = { value: '', children: new Map() }
  for (const word of words.toSorted()) {
    let node = root
    for (const character of lexiconForm(word)) {
      let next = node.children.get(character)
      if (!next) node.children.set(character, (next = { value: '', children: new Map() }))
      node = next
    }
    node.value ||= valueOf(word)
  }
  return root.children
}

function written(character: string, { value, children }: Node): string {
  const inner = [...children].map(([next, node]) => written(next, node)).join('')
  return character + value + (inner === '' ? '' : `(${inner})`)
}
