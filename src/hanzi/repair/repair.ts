import type { Script } from '../scripts/script.ts'
import { converter } from '../scripts/convert.ts'
import { detectScript } from '../scripts/detect-script.ts'
import { isConvertedByCharacters } from './origin.ts'
import { hasHalfWidthHabit, restorePunctuation } from './punctuation.ts'
import { findReadings, stripReadings } from './readings.ts'

/** What a machine has done to a text. All false or null: nothing to repair. */
export interface Damage {
  readonly readings: boolean
  readonly punctuation: boolean
  /** The script that the text had before it was converted badly; null where it stands as it was written. */
  readonly script: Script | null
}

/** What has been mended so far, in all texts that one repairer has seen. */
export interface Repairs {
  readings: number
  punctuation: number
  script: Script | null
}

export interface Repairer {
  (text: string): string
  /** The same without counting: for what says again what was counted already, such as a page's title. */
  quietly(this: void, text: string): string
  readonly repairs: Readonly<Repairs>
}

/**
 * Looks at all the text of a page together, since damage shows in the mass: one reading in brackets is a writer's help,
 * three hundred are not. Injected readings are the proof that a machine was at work; without them a text is honest and
 * has no damage, whatever script and punctuation its writer chose.
 */
export async function diagnose(text: string): Promise<Damage> {
  const readings = findReadings(text).systematic
  const bare = readings ? stripReadings(text).text : text
  const punctuation = readings && hasHalfWidthHabit(bare)
  const script = readings && (await isConvertedByCharacters(bare)) !== false ? ('zh-Hans' as const) : null
  return { readings, punctuation, script: script !== null && detectScript(bare).script === 'zh-Hant' ? script : null }
}

/** Mends texts of one page, one by one, and counts what it did. Without damage every text comes back as it was. */
export async function repairer(damage: Damage): Promise<Repairer> {
  const convert = damage.script === null ? undefined : await converter({ from: 'zh-Hant-TW', to: damage.script })
  const repairs: Repairs = { readings: 0, punctuation: 0, script: damage.script }
  const mend = (text: string, repairs: Repairs): string => {
    let mended = text
    if (damage.readings) {
      const stripped = stripReadings(mended)
      mended = stripped.text
      repairs.readings += stripped.readings
    }
    if (damage.punctuation) {
      const restored = restorePunctuation(mended)
      mended = restored.text
      repairs.punctuation += restored.marks
    }
    return convert ? convert(mended) : mended
  }
  const quietly = (text: string) => mend(text, { ...repairs })
  return Object.assign((text: string) => mend(text, repairs), { quietly, repairs })
}
