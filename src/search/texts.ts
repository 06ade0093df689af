import { type Kysely, sql } from 'kysely'
import { KnownText } from '../hanzi/words/excerpt.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { DocumentKey } from './document.ts'
import { textOfArticle } from './read-documents.ts'

/** A document of which the text is wanted: that of the revision that the index knows. */
export interface TextName extends DocumentKey {
  readonly revision: number
}

/** Texts that stay in memory, in UTF-16 units. */
const MOST_UNITS = 3_000_000

/**
 * The texts behind search results. Revisions never change, so those of articles are kept, the ones that were asked for
 * last. Items of the wire are read each time: theirs may be corrected.
 */
export class Texts {
  readonly #db: Kysely<Tables>
  readonly #kept = new Map<string, KnownText>()
  #units = 0

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** In the order of the names. Undefined for one that is gone. */
  async of(names: readonly TextName[]): Promise<(KnownText | undefined)[]> {
    const items = await this.#wire(names.filter((name) => name.kind === 'wire'))
    const missing = names.filter((name) => name.kind === 'article' && !this.#kept.has(nameOf(name)))
    const read = missing.length === 0 ? undefined : await this.#read(missing)
    const texts = names.map((name) =>
      name.kind === 'wire' ? items.get(name.id) : (read?.get(nameOf(name)) ?? this.#again(nameOf(name))),
    )
    for (const [name, text] of read ?? []) this.#keep(name, text)
    return texts
  }

  async #read(names: readonly TextName[]): Promise<Map<string, KnownText>> {
    const wanted = sql.join(names.map(({ id, revision }) => sql`(${id}, ${revision})`))
    const rows = await this.#db
      .selectFrom('article_revisions')
      .select(['article_id', 'number', 'standfirst', 'body'])
      .where(sql<boolean>`(article_id, number) in (${wanted})`)
      .execute()
    return new Map(
      rows.map((row) => [`${row.article_id} ${row.number}`, new KnownText(textOfArticle(row.standfirst, row.body))]),
    )
  }

  async #wire(names: readonly TextName[]): Promise<Map<string, KnownText>> {
    if (names.length === 0) return new Map()
    const ids = names.map((name) => name.id)
    const rows = await this.#db.selectFrom('wire_items').select(['id', 'text']).where('id', 'in', ids).execute()
    return new Map(rows.map((row) => [row.id, new KnownText(row.text ?? '')]))
  }

  #again(name: string): KnownText | undefined {
    const text = this.#kept.get(name)
    if (text === undefined) return undefined
    this.#kept.delete(name)
    this.#kept.set(name, text)
    return text
  }

  #keep(name: string, text: KnownText): void {
    this.#kept.set(name, text)
    this.#units += text.text.length
    for (const [oldest, kept] of this.#kept) {
      if (this.#units <= MOST_UNITS) return
      this.#kept.delete(oldest)
      this.#units -= kept.text.length
    }
  }
}

function nameOf({ id, revision }: TextName): string {
  return `${id} ${revision}`
}
