/** Where copy comes from: the paper's own desk, agencies and offices. All invented. */
export interface DemoSource {
  readonly key: string
  /** As printed after 来源. */
  readonly name: string
  readonly kind: 'own' | 'agency' | 'outlet' | 'body'
  /** Site of the source; example addresses only. */
  readonly site: string | null
  /** What must stand under a reprint. Null: nothing is asked for. */
  readonly creditLine: string | null
  /** The written permit to reprint, in days from the moment the demo is loaded; null: open on that side. */
  readonly permit: { readonly fromDay: number | null; readonly toDay: number | null }
  readonly permitNumber: string | null
  readonly standing: 'approved' | 'blocked'
  /** Note for the desk; not printed. */
  readonly note: string
}

export const sources = [
  {
    key: 'desk',
    name: '望汐时报',
    kind: 'own',
    site: null,
    creditLine: null,
    permit: { fromDay: null, toDay: null },
    permitNumber: null,
    standing: 'approved',
    note: '本报采写。',
  },
  {
    key: 'jiawan',
    name: '岬湾通讯社',
    kind: 'agency',
    site: 'https://example.com/jiawan',
    creditLine: '岬湾通讯社供稿，未经许可不得转载',
    permit: { fromDay: -287, toDay: 78 },
    permitNumber: '岬湾授字第0417号',
    standing: 'approved',
    note: '年度供稿合同，可改标题，须注明原标题；图片另计。',
  },
  {
    key: 'tide-office',
    name: '望汐市潮闸管理处',
    kind: 'body',
    site: 'https://example.com/tide-office',
    creditLine: '望汐市潮闸管理处发布',
    permit: { fromDay: -61, toDay: null },
    permitNumber: '望闸函〔7〕号',
    standing: 'approved',
    note: '公告、潮位数据可全文转载，不得改动数字。',
  },
  {
    key: 'pilot-station',
    name: '望汐港引航站',
    kind: 'body',
    site: 'https://example.com/pilot-station',
    creditLine: '望汐港引航站提供',
    permit: { fromDay: -400, toDay: 330 },
    permitNumber: '望引宣字第26号',
    standing: 'approved',
    note: '船舶动态须隔一小时再发。',
  },
  {
    key: 'university',
    name: '望汐大学新闻中心',
    kind: 'body',
    site: 'https://example.com/wangxi-university',
    creditLine: '望汐大学新闻中心供稿',
    permit: { fromDay: -150, toDay: 215 },
    permitNumber: '望大新授〔31〕号',
    standing: 'approved',
    note: '稿件免费，照片限一次使用。',
  },
  {
    key: 'beijia-evening',
    name: '北岬晚报',
    kind: 'outlet',
    site: 'https://example.com/beijia-evening',
    creditLine: '原载《北岬晚报》',
    permit: { fromDay: -353, toDay: 12 },
    permitNumber: '岬晚授字第1152号',
    standing: 'approved',
    note: '互换稿件协议即将到期，续签由郗闻涛经办。',
  },
] as const satisfies readonly DemoSource[]

export type SourceKey = (typeof sources)[number]['key']
