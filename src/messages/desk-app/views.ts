import type { AreaWords } from './area-words.ts'

/** The words of 我的视图: addresses under names of one's own. */
export const viewWords = {
  'zh-Hans': {
    mine: '我的视图',
    save: '存为视图',
    name: '视图名',
    saved: (name: string) => `已存为视图“${name}”`,
    drop: (name: string) => `去掉视图“${name}”`,
    dropped: (name: string) => `视图“${name}”已去掉`,
    undo: '撤销',
  },
  'zh-Hant': {
    mine: '我的檢視',
    save: '存為檢視',
    name: '檢視名稱',
    saved: (name: string) => `已存為檢視「${name}」`,
    drop: (name: string) => `去掉檢視「${name}」`,
    dropped: (name: string) => `檢視「${name}」已去掉`,
    undo: '復原',
  },
  en: {
    mine: 'My views',
    save: 'Keep view',
    name: 'Name of the view',
    saved: (name: string) => `Kept as “${name}”`,
    drop: (name: string) => `Drop the view “${name}”`,
    dropped: (name: string) => `The view “${name}” is dropped`,
    undo: 'Undo',
  },
} as const satisfies AreaWords
