import { traditionalToSimplified } from './characters.ts'

/** Simplified UTF-16 unit for each unit of the basic plane; 0 where nothing changes. */
let basic: Uint16Array | undefined
/** Traditional characters beyond the basic plane whose Simplified form is there too. */
const beyond = new Map<string, string>()

function table(): Uint16Array {
  if (basic) return basic
  const units = new Uint16Array(0x1_0000)
  for (const [traditional, simplified] of traditionalToSimplified()) {
    if (traditional === simplified || traditional.length !== simplified.length) continue // would move every offset behind it
    if (traditional.length === 1) units[traditional.charCodeAt(0)] = simplified.charCodeAt(0)
    else beyond.set(traditional, simplified)
  }
  basic = units
  return units
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/**
 * The text in Simplified characters with every UTF-16 offset where it was, so that what is found in the projection
 * (a word, a reading, a hit of a search) lies at the same place in the text. Character by character: the projection of
 * two texts joined is the two projections joined. For reading and indexing, not for showing: 乾隆 becomes 干隆.
 */
export function projection(text: string): string {
  const units = table()
  let changed: string[] | undefined
  let kept = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const width = isHighSurrogate(unit) && i + 1 < text.length ? 2 : 1
    const simplified = width === 2 ? beyond.get(text.slice(i, i + 2)) : simplifiedUnit(units, unit)
    if (simplified !== undefined) {
      changed ??= []
      changed.push(text.slice(kept, i), simplified)
      kept = i + width
    }
    i += width - 1
  }
  if (!changed) return text
  changed.push(text.slice(kept))
  return changed.join('')
}

function simplifiedUnit(units: Uint16Array, unit: number): string | undefined {
  const simplified = units[unit]!
  return simplified === 0 ? undefined : String.fromCharCode(simplified)
}
