import type { Children } from '../../kernel/jsx/markup.ts'

/** The one act of a form. */
export function Act({ text, quiet = false }: { text: string; quiet?: boolean }) {
  return (
    <p class="act">
      <button type="submit" class={quiet ? 'quiet' : undefined}>
        {text}
      </button>
    </p>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly children: Children
}

export function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id} class="part">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
