import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '../../kernel/refusal.ts'

/** What a guess costs: memory in KiB, passes over it, lanes. */
export interface HashCost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** The second recommended option of RFC 9106 (4), 64 MiB and three passes, with two lanes for two cores. */
export const HASH_COST: HashCost = { memory: 64 * 1024, passes: 3, parallelism: 2 }

/** How many hashes are made at a time: each takes 64 MiB and a core, and readers want theirs. */
const AT_A_TIME = 2
/** How many wait. Whoever comes then is refused: a flood of guesses must not become a queue of minutes. */
const MOST_WAITING = 32

export interface Passwords {
  /** A password as it is kept: argon2id in PHC string form, with a salt of its own. */
  hash(password: string): Promise<string>
  /**
   * Whether the password is the one. Without anything to compare with (`undefined`: no such name) it does the same work
   * and says no.
   */
  verify(password: string, phc: string | undefined): Promise<boolean>
  /** Whether it was made at another cost than now, and should be made anew when the password is next seen. */
  isDated(phc: string): boolean
  /** How many hashes were made so far. */
  made(): number
}

const derive = promisify(argon2)
const TAG_BYTES = 32
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

/** Hashing runs on the threads of Node, never on the event loop. Refuses (`too_fast`) when too many wait for it. */
export function createPasswords(cost: HashCost = HASH_COST): Passwords {
  const queue: (() => void)[] = []
  let running = 0
  let made = 0
  /** Of no password: what is compared for a name that nobody has. */
  const nobody = { cost, salt: randomBytes(16), tag: randomBytes(TAG_BYTES) }

  async function tagOf(password: string, salt: Buffer, { memory, passes, parallelism }: HashCost): Promise<Buffer> {
    if (running >= AT_A_TIME) {
      if (queue.length >= MOST_WAITING) throw new Refusal('too_fast', { noun: 'sign-in' })
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running += 1
    made += 1
    try {
      const message = password.normalize('NFC')
      return await derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: TAG_BYTES })
    } finally {
      // Whoever is next takes over the place, so that nobody slips in between.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }

  return {
    async hash(password) {
      const salt = randomBytes(16)
      const { memory, passes, parallelism } = cost
      const tag = await tagOf(password, salt, cost)
      return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
    },
    async verify(password, phc) {
      const kept = phc === undefined ? nobody : readPhc(phc)
      const tag = await tagOf(password, kept.salt, kept.cost)
      return tag.length === kept.tag.length && timingSafeEqual(tag, kept.tag) && phc !== undefined
    },
    isDated(phc) {
      const kept = readPhc(phc).cost
      return kept.memory !== cost.memory || kept.passes !== cost.passes || kept.parallelism !== cost.parallelism
    },
    made: () => made,
  }
}

/** The PHC string format: base64 without padding. */
function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}

function readPhc(phc: string): { readonly cost: HashCost; readonly salt: Buffer; readonly tag: Buffer } {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(phc) ?? []
  if (salt === undefined || tag === undefined) throw new Error('a password is kept in a form that nobody can read')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

const SHORTEST = 12
const LONGEST = 256

/**
 * A password that somebody chose. Refuses (`invalid`) one of fewer than 12 characters or more than 256, one with fewer
 * than five different ones, and one that holds the name under which its owner signs in. No other rule: long and
 * remembered is better than short with a sign in it (NIST SP 800-63B, 3.1.1).
 */
export function chosenPassword(password: string, login: string): string {
  const characters = [...password.normalize('NFC')]
  const refuse = (why: string) => new Refusal('invalid', { noun: 'staff', field: 'password', why })
  if (characters.length < SHORTEST) throw refuse('too short')
  if (characters.length > LONGEST || !password.isWellFormed()) throw refuse('too long')
  if (new Set(characters).size < 5 || password.toLowerCase().includes(login)) throw refuse('too easy')
  return password
}
