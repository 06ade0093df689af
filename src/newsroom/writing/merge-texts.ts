import { align } from '../../hanzi/words/align.ts'
import { type Block, plainText } from '../articles/body.ts'
import { likePairs } from './like-pairs.ts'
import { EMPTY_TEXT, type WorkingText } from './working-text.ts'

export type Field = Exclude<keyof WorkingText, 'body'>

/** A stretch of blocks that both agree on, or that each has changed in a way of its own. */
export type MergePiece =
  | { readonly kind: 'agreed'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'conflict'
      readonly base: readonly Block[]
      readonly mine: readonly Block[]
      readonly theirs: readonly Block[]
    }

export interface FieldConflict {
  readonly field: Field
  readonly mine: WorkingText[Field]
  readonly theirs: WorkingText[Field]
}

export interface Merge {
  /** The fields as merged; of those in conflict, mine. */
  readonly fields: Omit<WorkingText, 'body'>
  readonly fieldConflicts: readonly FieldConflict[]
  readonly pieces: readonly MergePiece[]
  readonly hasConflict: boolean
}

/** What is taken of a conflict: 取我的, 取服务器的, 都留. */
export type Choice = 'mine' | 'theirs' | 'both'

/**
 * Merges two texts that went on from a third, paragraph by paragraph: what one has changed and the other has not is
 * taken; what both have changed alike is taken once; the rest is a conflict for somebody to decide. No block of either is
 * lost: it stands in the result, or in a conflict.
 */
export function mergeTexts(base: WorkingText, mine: WorkingText, theirs: WorkingText): Merge {
  const fieldConflicts: FieldConflict[] = []
  const fields = Object.fromEntries(
    FIELDS.map((field) => {
      const [was, my, their] = [base, mine, theirs].map((text) => JSON.stringify(text[field]))
      if (my !== was && their !== was && my !== their)
        fieldConflicts.push({ field, mine: mine[field], theirs: theirs[field] })
      return [field, my === was ? theirs[field] : mine[field]]
    }),
  ) as unknown as Merge['fields']
  const pieces = mergeBlocks(base.body.content, mine.body.content, theirs.body.content)
  const hasConflict = fieldConflicts.length > 0 || pieces.some(({ kind }) => kind === 'conflict')
  return { fields, fieldConflicts, pieces, hasConflict }
}

/**
 * What a text laid beside another has otherwise, paragraph by paragraph: each difference a conflict for somebody to
 * decide, mine being the text and theirs what lies beside it. A paragraph stands opposite to what it was rewritten to.
 */
export function layOver(text: WorkingText, beside: WorkingText): Merge {
  const { body, ...fields } = text
  const fieldConflicts = FIELDS.flatMap((field) =>
    JSON.stringify(text[field]) === JSON.stringify(beside[field])
      ? []
      : [{ field, mine: text[field], theirs: beside[field] }],
  )
  const keys = [body, beside.body].map(({ content }) => content.map((block) => JSON.stringify(block))) as [
    string[],
    string[],
  ]
  const pieces = align(...keys).flatMap(({ same, fromA, toA, fromB, toB }): readonly MergePiece[] => {
    const mine = body.content.slice(fromA, toA)
    return same ? [{ kind: 'agreed', blocks: mine }] : opposite(mine, beside.body.content.slice(fromB, toB))
  })
  const hasConflict = fieldConflicts.length > 0 || pieces.some(({ kind }) => kind === 'conflict')
  return { fields, fieldConflicts, pieces, hasConflict }
}

function opposite(mine: readonly Block[], theirs: readonly Block[]): readonly MergePiece[] {
  const pieces: MergePiece[] = []
  const add = (a: readonly Block[], b: readonly Block[]) =>
    pieces.push({ kind: 'conflict', base: [], mine: a, theirs: b })
  const textOf = (block: Block) => plainText({ type: 'doc', content: [block] })
  let a = 0
  let b = 0
  for (const [pairA, pairB] of [
    ...likePairs(mine.map(textOf), theirs.map(textOf)),
    [mine.length, theirs.length] as const,
  ]) {
    for (const block of mine.slice(a, pairA)) add([block], [])
    for (const block of theirs.slice(b, pairB)) add([], [block])
    if (pairA < mine.length) add([mine[pairA]!], [theirs[pairB]!])
    ;[a, b] = [pairA + 1, pairB + 1]
  }
  return pieces
}

const FIELDS = (Object.keys(EMPTY_TEXT) as (keyof WorkingText)[]).filter((field) => field !== 'body') as Field[]

/**
 * The text that comes of a merge when each conflict is decided, and the same text with the other side of each, for a side
 * draft: undefined when nothing was left out. Conflicts are numbered in order; a field keeps one side, 都留 keeps mine.
 */
export function decideMerge(
  merge: Merge,
  {
    field,
    piece,
  }: { readonly field: (field: Field) => Exclude<Choice, 'both'>; readonly piece: (conflict: number) => Choice },
): { readonly text: WorkingText; readonly leftOut: WorkingText | undefined } {
  const text = decided(merge, { field, piece })
  if (!merge.hasConflict) return { text, leftOut: undefined }
  const other = decided(merge, {
    field: (each) => (field(each) === 'mine' ? 'theirs' : 'mine'),
    piece: (conflict) => (piece(conflict) === 'mine' ? 'theirs' : 'mine'),
  })
  const conflicts = merge.pieces.filter(({ kind }) => kind === 'conflict')
  const leavesOut = merge.fieldConflicts.length > 0 || conflicts.some((_, index) => piece(index) !== 'both')
  return { text, leftOut: leavesOut ? other : undefined }
}

function decided(merge: Merge, { field, piece }: Parameters<typeof decideMerge>[1]): WorkingText {
  const fields = { ...merge.fields } as Record<Field, WorkingText[Field]>
  for (const conflict of merge.fieldConflicts) fields[conflict.field] = conflict[field(conflict.field)]
  let conflicts = 0
  const content = merge.pieces.flatMap((each) => {
    if (each.kind === 'agreed') return each.blocks
    const choice = piece(conflicts++)
    return choice === 'both' ? [...each.mine, ...each.theirs] : each[choice]
  })
  return { ...(fields as unknown as Omit<WorkingText, 'body'>), body: { type: 'doc', content } }
}

/** Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007): cut where all three agree, look at what is between. */
function mergeBlocks(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): readonly MergePiece[] {
  const keys = [base, mine, theirs].map((blocks) => blocks.map((block) => JSON.stringify(block))) as [
    string[],
    string[],
    string[],
  ]
  const inMine = partners(keys[0], keys[1])
  const inTheirs = partners(keys[0], keys[2])
  const pieces: MergePiece[] = []
  const from = { base: 0, mine: 0, theirs: 0 }
  const cut = (to: typeof from) => {
    const parts = [
      base.slice(from.base, to.base),
      mine.slice(from.mine, to.mine),
      theirs.slice(from.theirs, to.theirs),
    ] as const
    add(pieces, between(...parts))
  }
  for (let index = 0; index < base.length; index++) {
    const to = { base: index, mine: inMine[index]!, theirs: inTheirs[index]! }
    if (to.mine < 0 || to.theirs < 0) continue
    cut(to)
    add(pieces, { kind: 'agreed', blocks: [base[index]!] })
    Object.assign(from, { base: index + 1, mine: to.mine + 1, theirs: to.theirs + 1 })
  }
  cut({ base: base.length, mine: mine.length, theirs: theirs.length })
  return pieces
}

/** Where each block of the base stands in the other; -1: nowhere. */
function partners(base: readonly string[], other: readonly string[]): readonly number[] {
  const found = base.map(() => -1)
  for (const { same, fromA, toA, fromB } of align(base, other)) {
    if (same) for (let index = fromA; index < toA; index++) found[index] = fromB + index - fromA
  }
  return found
}

function between(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): MergePiece {
  const [was, my, their] = [base, mine, theirs].map((blocks) => JSON.stringify(blocks))
  if (my === was) return { kind: 'agreed', blocks: theirs }
  if (their === was || my === their) return { kind: 'agreed', blocks: mine }
  return { kind: 'conflict', base, mine, theirs }
}

function add(pieces: MergePiece[], piece: MergePiece): void {
  const last = pieces.at(-1)
  if (piece.kind === 'conflict') pieces.push(piece)
  else if (piece.blocks.length === 0) return
  else if (last?.kind === 'agreed')
    pieces[pieces.length - 1] = { kind: 'agreed', blocks: [...last.blocks, ...piece.blocks] }
  else pieces.push(piece)
}
