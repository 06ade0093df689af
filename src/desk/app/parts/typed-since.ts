/**
 * What stands in a field besides a text that was sent out of it, when the answer comes: whoever types on meanwhile loses
 * nothing. Nothing, if the field is as it was; what was typed behind, if it was added to; all of it, if it is another text.
 */
export function typedSince(now: string, sent: string): string {
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now
}
