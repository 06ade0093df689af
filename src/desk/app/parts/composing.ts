interface Key {
  readonly isComposing: boolean
  readonly keyCode: number
}

/**
 * Whether a key belongs to an input method, and is nobody else's business: the Enter that takes a candidate sends nothing.
 * In Safari that one comes when the composing is over, and is told by its number alone.
 */
export function isComposing(event: Key | { readonly nativeEvent: Key }): boolean {
  const { isComposing: composes, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event
  return composes || keyCode === 229
}
