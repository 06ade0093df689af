import { getSchema, type AnyExtension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { BulletList, ListItem, OrderedList } from './lists.ts'
import { Deletion, Emphasis, Insertion, Link, Strong } from './marks.ts'
import { AwaitedPicture, Blockquote, Embed, Figure, Footnote, Ruby } from './objects.ts'
import { Table, TableCell, TableHeader, TableRow } from './tables.ts'
import { Doc, HardBreak, Heading, HorizontalRule, Paragraph, Text } from './text-blocks.ts'

/** The body's schema (src/newsroom/articles/body.ts) for Tiptap: the same names, the same content. */
export const BODY_NODES: readonly AnyExtension[] = [
  Doc,
  Text,
  Paragraph,
  Heading,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  Figure,
  AwaitedPicture,
  Embed,
  HorizontalRule,
  HardBreak,
  Ruby,
  Footnote,
  // Marks stand in each other in this order, the first outermost.
  Link,
  Strong,
  Emphasis,
  Insertion,
  Deletion,
]

let made: Schema | undefined

/** The schema by itself, for documents that are worked on without a surface. */
export function bodyDocSchema(): Schema {
  made ??= getSchema([...BODY_NODES])
  return made
}
