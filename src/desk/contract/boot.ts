import type { Me } from './people.ts'

/** What stands in the page that the app comes to life in. */
export interface Boot {
  readonly me: Me
  /** The newest entry of the log that this page knows of: what is shown later is at least as new. */
  readonly position: number
  /** Style sheets that the app makes carry it. */
  readonly nonce: string
  /** What the page was led here to say: 开张了。 */
  readonly says?: string | undefined
}
