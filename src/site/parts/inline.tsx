import type { Children } from '../../kernel/html/html.ts'
import type { Inline, Mark } from '../../newsroom/articles/body.ts'
import type { Words } from '../../messages/words.ts'
import { safeHref } from '../escape.ts'

/** The footnotes of a text, in the order in which it comes to them. */
export class Footnotes {
  readonly texts: string[] = []

  /** Notes one and returns its number. */
  add(text: string): number {
    return this.texts.push(text)
  }
}

interface InlineProps {
  readonly content: readonly Inline[] | undefined
  readonly words: Words
  readonly footnotes: Footnotes
}

export function InlineText({ content, words, footnotes }: InlineProps) {
  return (
    <>
      {content?.map((node) => {
        switch (node.type) {
          case 'text':
            return marked(node.text, node.marks)
          case 'ruby':
            return <Ruby {...node.attrs} />
          case 'hardBreak':
            return <br />
          case 'footnote':
            return <NoteReference number={footnotes.add(node.attrs.text)} words={words} />
        }
      })}
    </>
  )
}

/**
 * The first mark is the outermost; a second of its kind says nothing, and a link within a link is none. Emphasis is
 * 着重号, dots under the characters; Chinese has no italics.
 */
function marked(text: string, marks: readonly Mark[] = []): Children {
  return marks.reduceRight<Children>((inner, mark, index) => {
    if (marks.findIndex(({ type }) => type === mark.type) < index) return inner
    switch (mark.type) {
      case 'strong':
        return <strong>{inner}</strong>
      case 'emphasis':
        return <em>{inner}</em>
      case 'link':
        return linked(inner, mark.attrs.href)
      // What readers get has no suggestions in it any more.
      case 'insertion':
      case 'deletion':
        return inner
    }
  }, text)
}

function linked(inner: Children, address: string): Children {
  const href = safeHref(address)
  return href === undefined ? inner : <a href={href}>{inner}</a>
}

function Ruby({ base, reading }: { base: string; reading: string }) {
  return (
    <ruby>
      {base}
      <rp>（</rp>
      <rt>{reading}</rt>
      <rp>）</rp>
    </ruby>
  )
}

function NoteReference({ number, words }: { number: number; words: Words }) {
  return (
    <sup>
      <a id={`r${number}`} href={`#n${number}`} role="doc-noteref" aria-label={words.article.note(number)}>
        〔{number}〕
      </a>
    </sup>
  )
}
