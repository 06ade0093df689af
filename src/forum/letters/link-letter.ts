import { MINUTE } from '../../kernel/clock.ts'
import { readerWordsOf } from '../../messages/readers/readers.ts'
import type { MailWriter } from '../../newsroom/mail/send-mail.ts'
import { READER_LINK_LIFE, writeLinkLetter } from '../../newsroom/readers/sign-in-by-link.ts'
import { type Edition, EDITIONS } from '../../newsroom/settings/settings.ts'
import { forum, inEdition } from '../addresses.ts'

/** Writes the letters with sign-in links, each in the edition in which it was asked for. */
export function linkLetters({
  origin,
  edition: ownEdition,
  paperIn,
}: {
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  /** The edition that the paper is written in. */
  edition(): Promise<Edition>
  /** The paper's name as an edition spells it. */
  paperIn(edition: Edition): Promise<string>
}): MailWriter {
  return async (newsroom, mail) => {
    const letter = await writeLinkLetter(newsroom, mail)
    if (!letter) return undefined
    const own = await ownEdition()
    const edition = EDITIONS.find((each) => each === letter.language) ?? own
    const paper = await paperIn(edition)
    const words = readerWordsOf(edition).letter
    const link = origin + inEdition(forum.link(letter.token), edition, own)
    const text = words.text({ paper, link, minutes: READER_LINK_LIFE / MINUTE })
    return {
      mail: { fromName: paper, to: letter.email, subject: words.subject(paper), text, language: edition },
      staffId: undefined,
    }
  }
}
