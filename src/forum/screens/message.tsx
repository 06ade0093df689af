import { forum } from '../addresses.ts'
import type { Shown, Visit } from '../visit.ts'

/** Something to be said, and nothing to be done. */
export function messageScreen(_: Visit, { title, says }: { readonly title: string; readonly says: string }): Shown {
  return {
    title,
    path: forum.own,
    main: (
      <div class="sheet">
        <h1>{title}</h1>
        <p class="say">{says}</p>
      </div>
    ),
  }
}
