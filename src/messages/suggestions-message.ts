/** What the island of the search field is told: its lines as they are shown, in their order. */
export interface SuggestionsMessage {
  readonly items: readonly { readonly kind: string; readonly text: string; readonly href: string }[]
  /** For those who hear the page. */
  readonly said: string
}
