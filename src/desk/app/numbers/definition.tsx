import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import { useWords } from '../me.ts'

/** 口径: what was counted and what was not, beside every figure. */
export function Definition({ lines, open = false }: { readonly lines: readonly string[]; readonly open?: boolean }) {
  const words = useWords(numbersWords)
  return (
    <details className="definition" open={open}>
      <summary>{words.how}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
