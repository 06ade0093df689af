/** How a Chinese text is written: BCP 47 tags, with the region where the written forms of a region are meant. */
export type Script = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK'

export const SCRIPTS: readonly Script[] = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']
