/** Where an article is written. */
export function articleAddress(id: string): '/articles' {
  return `/articles/${id}` as '/articles'
}
