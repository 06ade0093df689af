type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const ARTICLE = /(?:Article|BlogPosting|Report)$/

/**
 * What a JSON-LD block says of an article (schema.org), as `ld:headline`, `ld:published`, `ld:author`. Broken JSON and
 * other things say nothing.
 */
export function articleData(source: string): [string, string][] {
  let data: Json
  try {
    data = JSON.parse(source) as Json
  } catch {
    return []
  }
  for (const thing of things(data)) {
    const isArticle = [thing['@type'] ?? ''].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))
    if (!isArticle && thing['datePublished'] === undefined && thing['pubDate'] === undefined) continue
    const fields: [string, string][] = [
      ['ld:headline', words(thing['headline'] ?? thing['title'])],
      ['ld:published', words(thing['datePublished'] ?? thing['pubDate'])],
      ['ld:author', words(thing['author'])],
    ]
    return fields.filter(([, value]) => value !== '')
  }
  return []
}

type Thing = { readonly [key: string]: Json }

function things(data: Json): Thing[] {
  if (Array.isArray(data)) return (data as readonly Json[]).flatMap(things)
  if (data === null || typeof data !== 'object') return []
  const thing = data as Thing
  return [thing, ...things(thing['@graph'] ?? null)]
}

function words(value: Json | undefined): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return (value as readonly Json[]).map(words).filter(Boolean).join(' ')
  if (value !== null && typeof value === 'object') return words((value as Thing)['name'])
  return ''
}
