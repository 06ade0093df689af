import type { Body, Block, Blockquote, Embed, Figure, List, Paragraph } from '../../newsroom/articles/body.ts'
import type { Picture as HousePicture } from '../../newsroom/media/picture.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Words } from '../../messages/words.ts'
import { safeHref } from '../escape.ts'
import { Footnotes, InlineText } from './inline.tsx'
import { Picture } from './picture.tsx'
import { DataTable } from './table.tsx'

export interface BodyProps {
  readonly body: Body
  readonly pictures: ReadonlyMap<Id, HousePicture>
  readonly words: Words
  /** 电头, before the first paragraph. */
  readonly dateline?: string | undefined
}

/** What all blocks of one text share while it is rendered. */
export interface Setting extends Pick<BodyProps, 'pictures' | 'words'> {
  readonly footnotes: Footnotes
}

/** The text of a story from its document tree. What the tree cannot say cannot stand in the page. */
export function BodyText({ body, pictures, words, dateline }: BodyProps) {
  const setting: Setting = { pictures, words, footnotes: new Footnotes() }
  const blocks = levelled(body.content)
  const opening = dateline === undefined ? -1 : blocks.findIndex((block) => block.type === 'paragraph' && block.content)
  return (
    <>
      {dateline !== undefined && opening < 0 && <p>{<b class="dl">{dateline}</b>}</p>}
      {blocks.map((block, index) => blockOf(block, setting, index === opening ? dateline : undefined))}
      <Notes footnotes={setting.footnotes} words={words} />
    </>
  )
}

/** Headings under the story's own h1: a third level before any second one would skip a level, so it becomes one. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.attrs.level === 2)
  const skips = (block: Block, index: number) => block.type === 'heading' && (first < 0 || index < first)
  return blocks.some(skips)
    ? blocks.map((block, index) =>
        block.type === 'heading' && skips(block, index) ? { ...block, attrs: { level: 2 as const } } : block,
      )
    : blocks
}

function blockOf(block: Block, setting: Setting, dateline: string | undefined) {
  switch (block.type) {
    case 'paragraph':
      return <TextParagraph paragraph={block} setting={setting} dateline={dateline} />
    case 'heading': {
      if (!block.content?.length) return null
      const Heading = `h${block.attrs.level}` as const
      return <Heading>{<InlineText content={block.content} {...setting} />}</Heading>
    }
    case 'blockquote':
      return <Quote quote={block} setting={setting} />
    case 'bulletList':
    case 'orderedList':
      return <TextList list={block} setting={setting} />
    case 'figure':
      return <TextFigure figure={block} setting={setting} />
    case 'table':
      return <DataTable table={block} setting={setting} />
    case 'embed':
      return <EmbedLink embed={block} />
    case 'horizontalRule':
      return <hr />
  }
}

interface ParagraphProps {
  readonly paragraph: Paragraph
  readonly setting: Setting
  readonly dateline?: string | undefined
}

function TextParagraph({ paragraph, setting, dateline }: ParagraphProps) {
  if (!paragraph.content?.length) return null
  return (
    <p>
      {dateline && <b class="dl">{dateline}</b>}
      <InlineText content={paragraph.content} {...setting} />
    </p>
  )
}

/** Who said it stands outside the quotation (HTML, 4.4.4). */
function Quote({ quote, setting }: { quote: Blockquote; setting: Setting }) {
  const cite = quote.attrs?.cite
  return (
    <figure class="quote">
      <blockquote>
        {quote.content.map((paragraph) => (
          <TextParagraph paragraph={paragraph} setting={setting} />
        ))}
      </blockquote>
      {cite && <figcaption>{cite}</figcaption>}
    </figure>
  )
}

function TextList({ list, setting }: { list: List; setting: Setting }) {
  const items = list.content.map((item) => (
    <li>
      {item.content.map((child) => {
        if (child.type !== 'paragraph') return <TextList list={child} setting={setting} />
        return item.content.length === 1 ? (
          <InlineText content={child.content} {...setting} />
        ) : (
          <TextParagraph paragraph={child} setting={setting} />
        )
      })}
    </li>
  ))
  return list.type === 'bulletList' ? <ul>{items}</ul> : <ol start={list.attrs?.start}>{items}</ol>
}

/** A picture that the house no longer has leaves its caption: the text may speak of it. */
function TextFigure({ figure, setting }: { figure: Figure; setting: Setting }) {
  const { picture: id, alt, caption, credit } = figure.attrs
  const picture = setting.pictures.get(id)
  const line = credit || picture?.credit
  if (!picture && !caption) return null
  return (
    <figure class={picture && picture.height > picture.width ? 'tall' : undefined}>
      {picture && <Picture picture={picture} sizes="text" alt={alt || picture.alt} />}
      {(caption || line) && (
        <figcaption>
          {caption}
          {line && <span class="credit">{line}</span>}
        </figcaption>
      )}
    </figure>
  )
}

/** Nothing foreign runs in our page: a link says where it leads. */
function EmbedLink({ embed }: { embed: Embed }) {
  const href = safeHref(embed.attrs.url)
  if (href === undefined) return <p class="embed">{embed.attrs.title}</p>
  const host = URL.canParse(href) ? new URL(href).host : ''
  return (
    <p class="embed">
      <a href={href}>{embed.attrs.title}</a>
      {host && <span class="meta">{host}</span>}
    </p>
  )
}

function Notes({ footnotes, words }: { footnotes: Footnotes; words: Words }) {
  if (footnotes.texts.length === 0) return null
  return (
    <section class="notes" aria-label={words.article.notes}>
      <ol>
        {footnotes.texts.map((text, index) => (
          <li id={`n${index + 1}`}>
            {text}{' '}
            <a href={`#r${index + 1}`} role="doc-backlink">
              {words.article.backToText}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
