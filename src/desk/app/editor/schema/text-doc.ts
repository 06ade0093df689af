import type { Node as DocNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { EMPTY_TEXT, type WorkingText } from '../../../../newsroom/writing/working-text.ts'
import { bodyOf, docOf } from './body-doc.ts'

/** What is written around the body. */
export type Fields = Omit<WorkingText, 'body'>
export type FieldName = keyof Fields

const NAMES = Object.keys(EMPTY_TEXT).filter((name) => name !== 'body') as FieldName[]

/** The whole of what is written as one document: the fields are its attributes. */
export function docOfText({ body, ...fields }: WorkingText, schema?: Parameters<typeof docOf>[1]): DocNode {
  const doc = docOf(body, schema)
  return doc.type.create(fields, doc.content)
}

export function textOfDoc(doc: DocNode): WorkingText {
  return { ...fieldsOf(doc), body: bodyOf(doc) }
}

export function fieldsOf(doc: DocNode): Fields {
  return Object.fromEntries(NAMES.map((name) => [name, doc.attrs[name] as unknown])) as unknown as Fields
}

/**
 * Writes a field. Typing on in the same field within a second is undone with what was typed before: `previous` is the
 * transaction that the last one was.
 */
export function withField<Name extends FieldName>(
  tr: Transaction,
  {
    name,
    value,
    previous,
  }: { readonly name: Name; readonly value: Fields[Name]; readonly previous?: Transaction | undefined },
): Transaction {
  tr.setDocAttribute(name, value).setMeta(FIELD, name)
  const goesOn = previous?.getMeta(FIELD) === name && tr.time - previous.time < 1000
  // To the history, an appended transaction is part of the one before it.
  return goesOn ? tr.setMeta('appendedTransaction', previous) : tr
}

const FIELD = 'field'
