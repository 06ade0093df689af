import { MINUTE } from '../../kernel/clock.ts'
import type { PlainMail } from '../../kernel/smtp.ts'
import type { ReaderWords } from '../../messages/readers/reader-words.ts'
import { readerWordsOf } from '../../messages/readers/readers.ts'
import type { MailWriter, WrittenMail } from '../../newsroom/mail/send-mail.ts'
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

/** What a letter is written with: where things are, and what they are called. */
interface Voice {
  readonly words: ReaderWords
  readonly paper: string
  /** The address of a place in the edition. */
  at(path: string): string
}

/** Writes the letters to readers, each in the edition in which it was asked for. */
export function readerLetters({ origin, edition: ownEdition, paperIn }: LetterOptions): Record<ReaderMail, MailWriter> {
  const minutes = READER_LINK_LIFE / MINUTE

  async function written(
    { to, language }: { readonly to: string; readonly language: string | undefined },
    say: (voice: Voice) => Pick<PlainMail, 'subject' | 'text'>,
  ): Promise<WrittenMail> {
    const own = await ownEdition()
    const edition = EDITIONS.find((each) => each === language) ?? own
    const paper = await paperIn(edition)
    const at = (path: string) => origin + inEdition(path, edition, own)
    const said = say({ paper, at, words: readerWordsOf(edition) })
    return { mail: { fromName: paper, to, ...said, language: edition }, staffId: undefined }
  }

  return {
    async reader_link(newsroom, mail) {
      const letter = await writeLinkLetter(newsroom, mail)
      if (!letter) return undefined
      const { email: to, language, token } = letter
      return written({ to, language }, ({ paper, at, words }) => ({
        subject: words.letter.subject(paper),
        text: words.letter.text({ paper, link: at(forum.link(token)), minutes }),
      }))
    },
    async reader_address(newsroom, mail) {
      const letter = await writeAddressLetter(newsroom, mail)
      if (!letter) return undefined
      const { email: to, language, token } = letter
      return written({ to, language }, ({ paper, at, words }) => ({
        subject: words.addressLetter.subject(paper),
        text: words.addressLetter.text({ paper, link: at(forum.address(token)), minutes }),
      }))
    },
    async reader_moved(_, { login: to, language }) {
      if (to === undefined) return undefined
      return written({ to, language }, ({ paper, at, words }) => ({
        subject: words.movedLetter.subject(paper),
        text: words.movedLetter.text({ paper, link: at('/') }),
      }))
    },
  }
}
