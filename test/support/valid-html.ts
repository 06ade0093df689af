import { HtmlValidate } from 'html-validate'

// Preact closes void elements; and a headline is as long as it is.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'void-style': 'off', 'long-title': 'off' },
})

/** What is not valid in a document: the rule, what is wrong, and where. */
export async function errorsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`)
}
