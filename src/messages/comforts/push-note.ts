/** What a push carries to a reader's browser: the server writes it, the service worker shows it. */
export interface PushNote {
  /** Of the flash: the same flash takes the place of itself. */
  readonly id: string
  readonly title: string
  readonly body: string
  /** Where it leads, on our own site. */
  readonly path: string
  readonly language: string
  readonly at: string
}
