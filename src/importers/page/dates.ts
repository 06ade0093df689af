/** A day, or a minute, on some clock: what a text says, before anyone asks whether it is true. */
export interface WrittenDate {
  readonly value: string
  readonly precision: 'day' | 'minute'
  /** Where in the text it stands. */
  readonly index: number
  readonly length: number
}

const TIME =
  /^(?:\s|HKT|CST|北京时间|[Tt,，|·-]|&nbsp;|[(（]?(?:周|星期|礼拜|禮拜|週).[)）]?){0,5}(?:(上午|中午|下午|晚上|凌晨|早上|晚间)\s*)?(\d{1,2})\s*[:：时時点點]\s*(\d{1,2})(?:\s*[:：分]\s*(\d{1,2})?)?(?:\.\d+)?\s*([AaPp]\.?[Mm])?(Z|[+-]\d\d:?\d\d)?/

const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d\d)\s*(?:[-/.．—]|年)\s*(\d{1,2})\s*(?:[-/.．—]|月)\s*(\d{1,2})(?:\s*[日号號]|(?!\d))/g
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g
const YEAR_LAST = /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/g
const REPUBLIC = /(?:民國|民国|中華民國)\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g
const CHINESE =
  /([一二][〇○零Ｏ0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const ENGLISH_MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b/gi
const ENGLISH_DAY =
  /\b(\d{1,2})(?:st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+((?:19|20)\d\d)\b/gi

/** Every whole date in a text, in order; a time right behind one belongs to it. A month without its day is no date. */
export function findDates(text: string): WrittenDate[] {
  const found = [
    ...scan(text, YEAR_FIRST, (m) => [Number(m[1]), Number(m[2]), Number(m[3])]),
    ...scan(text, YEAR_LAST, (m) => [Number(m[3]), Number(m[1]), Number(m[2])]),
    ...scan(text, REPUBLIC, (m) => [Number(m[1]) + 1911, Number(m[2]), Number(m[3])]),
    ...scan(text, CHINESE, (m) => [chineseYear(m[1]!), chineseNumber(m[2]!), chineseNumber(m[3]!)]),
    ...scan(text, ENGLISH_MONTH, (m) => [Number(m[3]), MONTHS.indexOf(m[1]!.toLowerCase()) + 1, Number(m[2])]),
    ...scan(text, ENGLISH_DAY, (m) => [Number(m[3]), MONTHS.indexOf(m[2]!.toLowerCase()) + 1, Number(m[1])]),
  ]
  return found.toSorted((a, b) => a.index - b.index)
}

/** Days written without marks, `20201222`: for addresses, where nothing else has this form. */
export function findCompactDates(text: string): WrittenDate[] {
  return scan(text, COMPACT, (m) => [Number(m[1]), Number(m[2]), Number(m[3])])
}

type Day = readonly [year: number, month: number, day: number]

function scan(text: string, pattern: RegExp, dayOf: (match: RegExpMatchArray) => Day): WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const match of text.matchAll(pattern)) {
    const day = dayOf(match)
    if (!isDay(day)) continue
    const behind = match.index + match[0].length
    const time = TIME.exec(text.slice(behind, behind + 40))
    const clock = time && clockOf(time)
    const length = match[0].length + (clock ? time[0].length : 0)
    dates.push({ ...written(day, clock ?? null, time?.[6]), index: match.index, length })
  }
  return dates
}

/** Is there such a day, in the age of news on the web? */
function isDay([year, month, day]: Day): boolean {
  if (year < 1990 || year > 2100) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function clockOf(time: RegExpExecArray): readonly [number, number] | undefined {
  const half = (time[1] ?? time[5] ?? '').toLowerCase().replaceAll('.', '')
  let hour = Number(time[2])
  const minute = Number(time[3])
  if (hour < 12 && ['下午', '晚上', '晚间', 'pm'].includes(half)) hour += 12
  if (hour === 12 && ['am', '凌晨'].includes(half)) hour = 0
  return hour < 24 && minute < 60 ? [hour, minute] : undefined
}

const two = (n: number) => String(n).padStart(2, '0')

function written([year, month, day]: Day, clock: readonly [number, number] | null, zone?: string) {
  const value = `${year}-${two(month)}-${two(day)}`
  if (!clock) return { value, precision: 'day' as const }
  const minute = `${value}T${two(clock[0])}:${two(clock[1])}`
  return { value: zone ? onPageClock(minute, zone) : minute, precision: 'minute' as const }
}

/** Another offset's time on the clock of China, UTC+8. */
function onPageClock(minute: string, zone: string): string {
  const offset = zone === 'Z' ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')
  const instant = Date.parse(`${minute}:00${offset}`)
  return Number.isNaN(instant) ? minute : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16)
}

const DIGITS = '〇一二三四五六七八九'

function chineseYear(text: string): number {
  return Number(Array.from(text.replace(/[○零Ｏ0]/g, '〇'), (digit) => DIGITS.indexOf(digit)).join(''))
}

/** 一 to 三十一. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const ten = tens === '0' ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens!)
  return ten * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}
