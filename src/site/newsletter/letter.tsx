import type { Children } from '../../kernel/jsx/markup.ts'
import { comfortsOf } from '../../messages/comforts/comforts.ts'
import type { ComfortWords } from '../../messages/comforts/comfort-words.ts'
import type { ArticleBrief } from '../../newsroom/articles/article-reading.ts'
import type { HotPlace } from '../../newsroom/hot/hot-reading.ts'
import { LEAVE_MARK } from '../../newsroom/subscriptions/issue.ts'
import { absolute, type Frame } from '../frame.ts'
import type { PaperTime } from '../paper-time.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'

/** What a day's letter tells: texts as the edition spells them. */
export interface LetterView {
  readonly today: PaperTime
  /** At least one; the first is the lead. */
  readonly stories: readonly Pick<ArticleBrief, 'id' | 'headline' | 'standfirst' | 'section'>[]
  readonly hot: readonly HotPlace[]
}

export interface WrittenLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001F\u007F\u2028\u2029]+/g
/** Longer subjects are cut by those who show them, and not where we would. */
const LONGEST_SUBJECT = 70

/** Writes a letter twice: plain, and set for mail programs, which know tables and styles on elements, and little else. */
export function writeLetter(frame: Frame, view: LetterView): WrittenLetter {
  const { letter } = comfortsOf(frame.edition)
  const subject = letter.subject(frame.settings.name, view.stories[0]!.headline).replaceAll(CONTROL, ' ')
  const characters = [...subject]
  return {
    subject: characters.length > LONGEST_SUBJECT ? `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…` : subject,
    text: plainLetter(frame, view, letter),
    html: `<!DOCTYPE html>${renderPart(<SetLetter frame={frame} view={view} words={letter} />)}`,
  }
}

type LetterWords = ComfortWords['letter']

function plainLetter(frame: Frame, { today, stories, hot }: LetterView, words: LetterWords): string {
  const { settings } = frame
  const told = stories.map(({ id, headline, standfirst }) =>
    [headline, standfirst, absolute(frame, paths.article(id))].filter(Boolean).join('\n'),
  )
  const ranked = hot.map(
    ({ articleId, headline }, index) => `${index + 1}. ${headline}\n${absolute(frame, paths.article(articleId))}`,
  )
  return [
    `${settings.name}\n${frame.words.dates.fullDay(today)}`,
    `— ${words.front} —`,
    ...told,
    ...(ranked.length > 0 ? [`— ${words.hot} —`, ...ranked] : []),
    `--\n${words.why(settings.name)}\n${words.leave}\n${LEAVE_MARK}\n`,
  ].join('\n\n')
}

const SONG = "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif"
const HEI = "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"
const INK = 'color:#16181a;text-decoration:none'
const SOFT = `color:#565a5f;font:400 13px/1.6 ${HEI}`

interface SetProps {
  readonly frame: Frame
  readonly view: LetterView
  readonly words: LetterWords
}

function SetLetter({ frame, view: { today, stories, hot }, words }: SetProps) {
  const { settings } = frame
  const [lead, ...others] = stories
  return (
    <html lang={frame.edition}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{settings.name}</title>
      </head>
      <body style="margin:0;padding:0;background:#fcfcfa">
        <Table style="background:#fcfcfa" width="100%">
          <tr>
            <td align="center" style="padding:24px 16px">
              <Table style="max-width:600px" width="100%">
                <Row style="border-top:3px solid #16181a;padding:14px 0 4px">
                  <a href={absolute(frame, paths.home)} style={`${INK};font:900 34px/1.2 ${SONG};letter-spacing:2px`}>
                    {settings.name}
                  </a>
                </Row>
                <Row style={`${SOFT};padding:0 0 14px;border-bottom:1px solid #16181a`}>
                  {frame.words.dates.fullDay(today)}
                </Row>
                <Told frame={frame} story={lead!} size={24} />
                {others.map((story) => (
                  <Told frame={frame} story={story} size={18} />
                ))}
                {hot.length > 0 && (
                  <Row
                    style={`border-top:3px solid #16181a;padding:14px 0 6px;font:900 20px/1.3 ${SONG};color:#16181a`}
                  >
                    {words.hot}
                  </Row>
                )}
                {hot.map(({ articleId, headline }, index) => (
                  <Row style="border-top:1px solid #cdcfcd;padding:10px 0">
                    <span style={`${SOFT};font-size:15px`}>{`${index + 1}　`}</span>
                    <a href={absolute(frame, paths.article(articleId))} style={`${INK};font:400 16px/1.5 ${HEI}`}>
                      {headline}
                    </a>
                  </Row>
                ))}
                <Row style={`${SOFT};border-top:1px solid #16181a;padding:16px 0 0`}>
                  {words.why(settings.name)}
                  <br />
                  <a href={LEAVE_MARK} style="color:#565a5f">
                    {words.leave}
                  </a>
                  {'　'}
                  <a href={absolute(frame, paths.home)} style="color:#565a5f">
                    {words.online}
                  </a>
                </Row>
              </Table>
            </td>
          </tr>
        </Table>
      </body>
    </html>
  )
}

function Told({
  frame,
  story: { id, headline, standfirst, section },
  size,
}: {
  frame: Frame
  story: LetterView['stories'][number]
  size: number
}) {
  return (
    <Row style="border-bottom:1px solid #cdcfcd;padding:16px 0">
      <span style={SOFT}>{section.name}</span>
      <br />
      <a href={absolute(frame, paths.article(id))} style={`${INK};font:700 ${size}px/1.4 ${SONG}`}>
        {headline}
      </a>
      {standfirst && <p style={`margin:6px 0 0;color:#16181a;font:400 16px/1.65 ${SONG}`}>{standfirst}</p>}
    </Row>
  )
}

/** Some mail programs know no other way to set things beside and below each other. */
function Table({ style, width, children }: { style: string; width: string; children: Children }) {
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" width={width} style={style}>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row({ style, children }: { style: string; children: Children }) {
  return (
    <tr>
      <td align="left" style={style}>
        {children}
      </td>
    </tr>
  )
}
