interface Colleague {
  readonly id: string
  readonly name: string
}

/** Whom a remark names with @. Of 王芳 and 王芳菲 the longer is meant where it fits. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): readonly string[] {
  const byLength = colleagues.toSorted((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const named = byLength.find(({ name }) => name !== '' && text.startsWith(name, at + 1))
    if (named) found.add(named.id)
  }
  return [...found]
}
