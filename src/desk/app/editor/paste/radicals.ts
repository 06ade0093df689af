/**
 * Radicals of the supplement that PDF writers put for the characters they look like, and those characters. Unicode does
 * not say so itself, as it does for the Kangxi radicals.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⺫': '目',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

/**
 * Radicals (⼈, U+2F08) as the characters that were meant (人): PDF readers give one for the other. Those alone; the text
 * is never normalized (NFKC), which would make 1 of ① and m2 of ㎡.
 */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2E80-\u2EF3]/g, (radical) => SUPPLEMENT[radical] ?? radical)
}
