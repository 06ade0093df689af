/** A text without control characters and lone surrogates, which no body may have; keyboards and clipboards bring them. */
export function fitText(text: string): string {
  return text.replace(UNFIT, '')
}

const UNFIT =
  /[\u0000-\u0008\u000B-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
