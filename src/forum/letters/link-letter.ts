import { MINUTE } from '../../kernel/clock.ts'
import { readerWordsOf } from '../../messages/readers/readers.ts'
import type { MailWriter } from '../../newsroom/mail/send-mail.ts'
import { writeAddressLetter } from '../../newsroom/readers/change-address.ts'
import { READER_LINK_LIFE } from '../../newsroom/readers/reader-links.ts'
import { writeLinkLetter } from '../../newsroom/readers/sign-in-by-link.ts'
import { type Edition, EDITIONS } from '../../newsroom/settings/settings.ts'
import { forum, inEdition } from '../addresses.ts'

interface LetterOptions {
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  /** The edition that the paper is written in. */
  edition(): Promise<Edition>
  /** The paper's name as an edition spells it. */
  paperIn(edition: Edition): Promise<string>
}

type ReaderMail = 'reader_link' | 'reader_address' | 'reader_moved'

/** Writes the letters to readers, each in the edition in which it was asked for. */
export function readerLetters({ origin, edition: ownEdition, paperIn }: LetterOptions): Record<ReaderMail, MailWriter> {
  async function voiceFor(language: string | undefined) {
    const own = await ownEdition()
    const edition = EDITIONS.find((each) => each === language) ?? own
    const at = (path: string) => origin + inEdition(path, edition, own)
    return { edition, at, paper: await paperIn(edition), words: readerWordsOf(edition) }
  }
  const minutes = READER_LINK_LIFE / MINUTE
  return {
    async reader_link(newsroom, mail) {
      const letter = await writeLinkLetter(newsroom, mail)
      if (!letter) return undefined
      const { edition, at, paper, words } = await voiceFor(letter.language)
      const text = words.letter.text({ paper, link: at(forum.link(letter.token)), minutes })
      const subject = words.letter.subject(paper)
      return { mail: { fromName: paper, to: letter.email, subject, text, language: edition }, staffId: undefined }
    },
    async reader_address(newsroom, mail) {
      const letter = await writeAddressLetter(newsroom, mail)
      if (!letter) return undefined
      const { edition, at, paper, words } = await voiceFor(letter.language)
      const text = words.addressLetter.text({ paper, link: at(forum.address(letter.token)), minutes })
      const subject = words.addressLetter.subject(paper)
      return { mail: { fromName: paper, to: letter.email, subject, text, language: edition }, staffId: undefined }
    },
    async reader_moved(_, { login: to, language }) {
      if (to === undefined) return undefined
      const { edition, at, paper, words } = await voiceFor(language)
      const text = words.movedLetter.text({ paper, link: at('/') })
      const subject = words.movedLetter.subject(paper)
      return { mail: { fromName: paper, to, subject, text, language: edition }, staffId: undefined }
    },
  }
}
