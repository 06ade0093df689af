import * as z from 'zod'
import { LONGEST_NOTE, LONGEST_READING, LONGEST_TERM, TERM_KINDS, TERM_ORDERS } from '../../newsroom/dictionary/term.ts'
import { EDITIONS } from '../../newsroom/settings/setting.ts'
import { instantSchema, listOf, numberSchema, pageShape } from './common.ts'
import { operation } from './operation.ts'

/** Of a text that is tried, in UTF-16 units. */
export const LONGEST_TRIAL = 300

/** What is typed may have spaces around it; how long it is without them the newsroom says. */
const typed = (most: number) => z.string().max(2 * most)
const formsOf = (form: z.ZodString) =>
  z.object({ 'zh-Hans': form.optional(), 'zh-Hant-TW': form.optional(), 'zh-Hant-HK': form.optional() })

const toldShape = {
  isName: z.boolean().default(false),
  /** What an edition prints, where that is not what the conversion gives. Empty: nothing of its own. */
  forms: formsOf(typed(LONGEST_TERM)).default({}),
  /** A syllable for each Han character: `yuè qīng lù`, `yue4 qing1 lu4`. */
  reading: typed(LONGEST_READING).optional(),
} as const

const termSchema = z.object({
  term: z.string(),
  isName: z.boolean(),
  forms: formsOf(z.string()),
  reading: z.string().optional(),
  note: z.string().optional(),
  setAt: instantSchema,
  /** Somebody of the staff; null for a program, the command line among them. */
  by: z.string().nullable(),
})
export type TermAnswer = z.output<typeof termSchema>

const one = z.object({ term: typed(LONGEST_TERM) })

export const listTermsOfDesk = operation({
  id: 'listTerms',
  method: 'GET',
  path: '/dictionary',
  summary: 'The house dictionary: names, and terms with a form in an edition or a reading of their own.',
  for: 'staff',
  scope: 'lists:read',
  query: z.object({
    /** Part of a term, a form or a note in either script; or of a reading, without its tones. */
    q: z.string().max(100).optional(),
    kind: z.enum(TERM_KINDS).optional(),
    sort: z.enum(TERM_ORDERS).optional(),
    ...pageShape,
  }),
  answer: listOf(termSchema).extend({
    /** All that the filters leave. */
    count: numberSchema,
  }),
  follows: ['dictionary', 'demo'],
})

export const readTerm = operation({
  id: 'readTerm',
  method: 'GET',
  path: '/dictionary/{term}',
  summary: 'What the house dictionary says of a term; null where it is not in it.',
  for: 'staff',
  scope: 'lists:read',
  params: one,
  answer: z.object({ entry: termSchema.nullable() }),
  follows: ['dictionary', 'demo'],
})

export const setTermNow = operation({
  id: 'setTerm',
  method: 'PUT',
  path: '/dictionary/{term}',
  summary: 'Teach the house dictionary a term, or teach it anew: all that was said of it before is replaced.',
  for: 'spell',
  scope: 'lists:write',
  params: one,
  body: z.object({
    ...toldShape,
    note: typed(LONGEST_NOTE).optional(),
    /** When it was set, as it was seen; null for a term that was not there. Refused as stale when that is no longer so. */
    seen: instantSchema.nullish(),
  }),
  answer: termSchema,
  refusals: ['stale'],
})

export const removeTermNow = operation({
  id: 'removeTerm',
  method: 'DELETE',
  path: '/dictionary/{term}',
  summary: 'Take a term out of the house dictionary. Refused as stale when it was set anew since it was seen.',
  for: 'spell',
  scope: 'lists:write',
  params: one,
  query: z.object({ seen: instantSchema.optional() }),
  answer: z.undefined(),
  refusals: ['missing', 'stale'],
})

const triedSchema = z.object({
  editions: z.record(z.enum(EDITIONS), z.string()),
  /** Of the Han characters of the text: words parted by spaces, the syllables of a word by commas. */
  pinyin: z.string(),
})

export const tryTermNow = operation({
  id: 'tryTerm',
  method: 'GET',
  path: '/dictionary-trial',
  summary:
    'What a text is in each edition and how it is read: by the dictionary as it is, and with an entry that is not in it yet.',
  for: 'staff',
  scope: 'lists:read',
  query: z.object({
    text: z.string().max(LONGEST_TRIAL),
    /** Of the entry, and what is said of it instead of what the dictionary says. */
    term: typed(LONGEST_TERM).optional(),
    name: z.stringbool().default(false),
    ...formsOf(typed(LONGEST_TERM)).shape,
    reading: typed(LONGEST_READING).optional(),
  }),
  answer: z.object({ now: triedSchema, tried: triedSchema }),
  follows: ['dictionary', 'settings', 'staff', 'source', 'topic', 'demo'],
})

export const dictionaryOperations = [listTermsOfDesk, readTerm, setTermNow, removeTermNow, tryTermNow] as const
