/** Labels that stand before values in the lines around an article; where one begins, the value before it ends. */
const LABELS =
  '来源|來源|出处|出處|稿源|出自|作者|责任编辑|責任編輯|责编|責編|编辑|編輯|记者|時間|时间|日期|发布|發布|發佈|发表|更新|浏览|瀏覽|阅读|閱讀|点击|點擊|次数|评论|字号|字体|字體|分享|举报|关键|标签|校对|审核|摄影|录入|打印|我要|查看|参与|编译|翻译|版权|原标题|出版社|责任|热度|订阅|关注|收藏|大 中 小'

const NEXT_LABEL = new RegExp(`\\s*[（(【\\[|｜]?\\s*(?:${LABELS})`)
const VALUE_ENDS =
  /\s*(?:[|｜;；，。！？)）】\]>》]|(?:19|20)\d\d\s*[-/.年]|\d{1,2}:\d\d|https?:|www\.|[\u25a0-\u25ff])/

/**
 * What stands behind a label up to the next label, mark or date: `来源：澎湃新闻 作者：…` gives `澎湃新闻`. Brackets and
 * quotes around it go. Null for an empty value and for one too long to be a name.
 */
export function valueBehind(text: string, at: number, longest = 30): string | null {
  const rest = text.slice(at).replace(/^[\s:：/／|｜]+/, '')
  const opened = /^[［[【(（“"《]\s*([^\]］】)）”"》]{1,30})/.exec(rest)
  const value = (opened ? opened[1]! : upTo(upTo(rest, NEXT_LABEL), VALUE_ENDS)).trim()
  return value.length === 0 || value.length > longest ? null : value
}

function upTo(text: string, end: RegExp): string {
  const match = end.exec(text)
  return match ? text.slice(0, match.index) : text
}
