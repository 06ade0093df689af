import type { Me } from './people.ts'

/** What stands in the page that the app comes to life in. */
export interface Boot {
  readonly me: Me
  /** Style sheets that the app makes carry it. */
  readonly nonce: string
  /** What the page was led here to say: 开张了。 */
  readonly says?: string | undefined
}
