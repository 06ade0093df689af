import { Extension } from '@tiptap/core'

/** Whose suggestions are made. */
export interface Suggester {
  readonly staffId: string
}

export const Suggesting = Extension.create<{ suggester: Suggester }>({
  name: 'suggesting',
  addOptions: () => ({ suggester: { staffId: '' } }),
})
