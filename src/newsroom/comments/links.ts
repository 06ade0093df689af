/** An address of the web, with its scheme or by its end; Chinese text stands before it and goes on behind it without a space. */
const LINK =
  /(?:https?:\/\/|\bwww\.)[\w.\-/%?=&#~:+]+|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|biz|cn|cc|co|io|me|tv|top|vip|xyz|shop|site|club)\b/gi

/** The links in a text, as they are written there. */
export function linksIn(text: string): readonly string[] {
  return text.match(LINK) ?? []
}

/** The host of the first link in a text, in small letters. */
export function hostIn(text: string): string | undefined {
  const [first] = linksIn(text)
  return first
    ?.replace(/^https?:\/\//i, '')
    .split(/[/?#:]/, 1)[0]
    ?.toLowerCase()
}
