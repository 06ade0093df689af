import type { DictGroup, DictLike, LocalePreset } from 'opencc-js/core'
import { correctionsPacked } from './corrections.ts'
import { restraintsPacked } from './taiwan-words.ts'

/**
 * A preset of opencc-js whose converters read our own rows before its phrases: the corrections wherever Simplified
 * becomes Traditional, the restraints wherever words become Taiwan's. The preset itself stays untouched, its strings
 * are shared.
 */
export async function withHouseDictionary(preset: LocalePreset): Promise<LocalePreset> {
  const [{ default: phrases }, { default: words }] = await Promise.all([
    import('opencc-js/dict/STPhrases'),
    import('opencc-js/dict/TWPhrases'),
  ])
  const own = new Map<DictLike, string>([
    [phrases, correctionsPacked()],
    [words, restraintsPacked()],
  ])
  const group = (dictionaries: DictGroup): DictGroup =>
    dictionaries.flatMap((one) => [own.get(one) ?? [], one].filter(isFilled))
  const groups = (all: readonly DictGroup[]): readonly DictGroup[] => all.map(group)
  return preset
}
