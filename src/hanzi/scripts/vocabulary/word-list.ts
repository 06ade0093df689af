/**
 * Words of one subject. A row is a Simplified term and what Taiwan and Hong Kong write for it, in the characters of the
 * region; `-` where the region writes the same word.
 */
export interface WordList {
  /** Where the words come from, or why. */
  readonly source: string
  readonly rows: string
  /** Whether the region's word means the same in every text, so that it can be turned back: names do. */
  readonly back?: true
}

/** Words of things that are called so in one region alone, and turn back although their list does not. */
const UNMISTAKABLE = new Set(
  '士多啤梨 朱古力 三文治 電單車 即食麵 吞拿魚 車厘子 萬字夾 笨豬跳 深切治療部 安老院 交通燈 原子筆 行動電源 外置充電器 飛彈驅逐艦 彈道飛彈 巡弋飛彈 洲際飛彈 太空載具 國際太空站 貨櫃船 貨櫃碼頭 土石流 雲霄飛車 加護病房 寶特瓶 迴紋針 立可白 觸控螢幕 認知障礙症 愛滋病 伊波拉 超音波 積體電路 智慧財產權 中古屋 頭期款 本益比 數位落差 人工智慧'.split(
    ' ',
  ),
)

export interface RegionalTerm {
  readonly term: string
  readonly tw: string | undefined
  readonly hk: string | undefined
  /** For which regions the word may be turned back. */
  readonly back: Readonly<Record<'tw' | 'hk', boolean>>
}

/** The rows of lists, one by one. */
export function termsOf(lists: readonly WordList[]): RegionalTerm[] {
  return lists.flatMap(({ rows, back = false }) =>
    rows
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row !== '')
      .map((row) => {
        const [term = '', tw, hk] = row.split(' ').map((cell) => (cell === '-' ? undefined : cell))
        const turns = (form: string | undefined) => back || UNMISTAKABLE.has(form ?? '')
        return { term, tw, hk, back: { tw: turns(tw), hk: turns(hk) } }
      }),
  )
}
