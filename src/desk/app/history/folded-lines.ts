import type { LineChange } from '../../../newsroom/writing/compare-texts.ts'

/** Lines to be shown, or a run of lines that are the same and stay folded until somebody wants them. */
export type Folded =
  | { readonly kind: 'shown'; readonly from: number; readonly lines: readonly LineChange[] }
  | { readonly kind: 'folded'; readonly from: number; readonly lines: readonly LineChange[] }

/** How many lines that are the same stand on either side of one that is not. */
const AROUND = 1
/** Fewer than these are not worth a fold. */
const LEAST_FOLDED = 3

/** The lines of a comparison with long runs of what is the same folded away. */
export function foldedLines(lines: readonly LineChange[]): readonly Folded[] {
  const wanted = lines.map(() => false)
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'same' && !line.reformatted) continue
    for (let near = Math.max(0, index - AROUND); near <= Math.min(lines.length - 1, index + AROUND); near++)
      wanted[near] = true
  }
  const runs: { kind: Folded['kind']; from: number; lines: LineChange[] }[] = []
  for (const [index, line] of lines.entries()) {
    const kind = wanted[index] ? 'shown' : 'folded'
    const last = runs.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else runs.push({ kind, from: index, lines: [line] })
  }
  return runs.map((run) => (run.kind === 'folded' && run.lines.length < LEAST_FOLDED ? { ...run, kind: 'shown' } : run))
}
