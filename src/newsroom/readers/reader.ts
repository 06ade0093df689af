import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { nameKey } from './look-alikes.ts'

/** Somebody who signed in to speak. The name is all that others learn of them; who has left has none. */
export interface Reader {
  readonly id: Id
  readonly name: string
  readonly joinedAt: Instant
  readonly leftAt: Instant | undefined
  /** Comments of theirs by the verdict that stands. */
  readonly approved: number
  readonly rejected: number
}

/** By what somebody comes in: an address where a link reached them, or who they are at a provider. */
export type Came =
  | { readonly by: 'address'; readonly email: string }
  | {
      readonly by: 'identity'
      readonly issuer: string
      readonly subject: string
      /** Only one that the provider has verified. */
      readonly email: string | undefined
    }

export const SHORTEST_NAME = 2
export const LONGEST_NAME = 20

/** Whoever is called so is taken for the paper. */
const OFFICES = [
  '本报',
  '官方',
  '编辑部',
  '编辑',
  '主编',
  '总编',
  '总编辑',
  '记者',
  '小编',
  '管理员',
  '审核员',
  '版主',
  '客服',
  '系统',
  '已离开的读者',
  '本报编辑',
  '本报记者',
  '本报评论员',
  '责编',
  '责任编辑',
  '值班编辑',
  '值班主编',
  '总编室',
  '编辑组',
  '管理组',
  '审核组',
  '站长',
  '站务',
  '网警',
  '系统消息',
  '系统通知',
  '系统公告',
  'admin',
  'administrator',
  'editor',
  'moderator',
  'official',
  'root',
  'staff',
  'support',
  'system',
]
const OFFICE_ENDINGS = ['官方', '编辑部', '管理员', '客服', '官方账号', 'official', 'admin']
const OFFICE_BEGINNINGS = ['官方', '编辑部', '管理员', '客服']

let officeKeys: Readonly<Record<'offices' | 'endings' | 'beginnings', readonly string[]>> | undefined

/** Made when the first reader takes a name. */
function keysOfOffices() {
  return (officeKeys ??= {
    offices: OFFICES.map(nameKey),
    endings: OFFICE_ENDINGS.map(nameKey),
    beginnings: OFFICE_BEGINNINGS.map(nameKey),
  })
}

/** Letters, digits and what stands between them in names of people. */
const NAME = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} ·・._-]*[\p{L}\p{M}\p{N}])?$/u
/** Nothing can be seen of these; fillers of Hangul count as letters all the same. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\u115F\u1160\u3164\uFFA0\u2800]/u

/**
 * A name as a reader typed it: 2 to 20 characters in one width, single spaces. Refuses (`invalid`) shorter and longer
 * ones, signs, pictures, and what cannot be seen.
 */
export function nameOfReader(typed: string): string {
  const name = typed.normalize('NFKC').trim().replaceAll(/ +/g, ' ')
  const amiss = (why: string) => new Refusal('invalid', { noun: 'reader', field: 'name', why })
  const { length } = Array.from(name)
  if (length < SHORTEST_NAME) throw amiss('too short')
  if (length > LONGEST_NAME) throw amiss('too long')
  // More than one mark on a letter draws over the lines above and below.
  const marked = /\p{M}{2}/u.test(name.normalize('NFD'))
  if (UNSEEN.test(typed) || !NAME.test(name) || marked || isOfTwoAlphabets(name)) throw amiss('characters')
  return name
}

/** Alphabets with letters that look like each other's: a name has those of one, if any. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Lisu}/u,
]

function isOfTwoAlphabets(name: string): boolean {
  return ALPHABETS.filter((alphabet) => alphabet.test(name)).length > 1
}

/** Names that nobody may be mistaken for: of the paper, and of who works there. */
export interface HouseNames {
  readonly paper: readonly string[]
  readonly staff: readonly string[]
}

/** Refuses (`invalid`) a name that would be taken for the paper or for one of its people. */
export function mustBeNobodyOfTheHouse(name: string, house: HouseNames): void {
  const key = nameKey(name)
  const paper = house.paper.map(nameKey).filter((each) => each !== '')
  const isPaper = paper.some((each) => key === each || key.startsWith(each) || key.endsWith(each))
  const isOffice = soundsOfficial(key) || soundsOfficial(nameKey(withoutNumber(name)))
  const isStaff = house.staff.some((each) => isCalled(key, nameKey(each)))
  if (isPaper || isOffice || isStaff) throw new Refusal('invalid', { noun: 'reader', field: 'name', why: 'house' })
}

function soundsOfficial(key: string): boolean {
  const { offices, endings, beginnings } = keysOfOffices()
  return (
    offices.includes(key) ||
    endings.some((ending) => key.endsWith(ending)) ||
    beginnings.some((beginning) => key.startsWith(beginning))
  )
}

/** `管理员01` is one of several. */
function withoutNumber(name: string): string {
  return name.replace(/^[\p{N} _.-]+|[\p{N} _.-]+$/gu, '')
}

/** `李闻`, `记者李闻` and `李闻记者` are one person to who reads them. */
function isCalled(key: string, person: string): boolean {
  if (person === '') return false
  return key === person || keysOfOffices().offices.some((office) => key === office + person || key === person + office)
}
