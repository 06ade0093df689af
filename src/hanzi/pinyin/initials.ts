import { readings } from './readings.ts'

/**
 * A line as it is typed in haste: of each Han character the first letter of its reading, letters and figures as they are
 * in small, nothing else.
 *
 *     initialsOf('林雁') // 'ly'
 *     initialsOf('重庆GDP增长5.2%') // 'cqgdpzz52'
 */
export function initialsOf(line: string): string {
  const read = readings(line)
  return Array.from(line, (character, at) => {
    const letter = read[at] ? read[at].normalize('NFD')[0]! : character.normalize('NFKC').toLowerCase()
    return /[\p{L}\p{N}]/u.test(letter) ? letter : ''
  }).join('')
}
