import type { Visit } from '../visit.ts'
import { desk } from '../addresses.ts'
import { DeskDocument, render } from './document.tsx'

/** A page that only says something, and leads back. */
export function messageScreen(visit: Visit, { title, says }: { title: string; says: string }): string {
  return render(
    <DeskDocument visit={visit} title={title}>
      <p>{says}</p>
      <p class="aside">
        <a href={desk.home}>{visit.words.desk}</a>
      </p>
    </DeskDocument>,
  )
}
