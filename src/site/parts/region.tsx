import type { Children } from '../../kernel/html/html.ts'

interface RegionProps {
  /** Of its heading. */
  readonly id: string
  readonly title: Children
  /** Beside the heading: a link to everything, or tabs. */
  readonly aside?: Children
  readonly class?: string
  readonly children: Children
}

/** A part of a page with a heading of its own, opened by a 文武线. */
export function Region({ id, title, aside, class: name, children }: RegionProps) {
  return (
    <section class={name ? `region ${name}` : 'region'} aria-labelledby={id}>
      <div class="hd">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
