/**
 * Lines that belong to the page and not to the article, by what they say. Each pattern is tried on a whole line, spaces
 * and list marks taken off, and only on short ones.
 */

const LONGEST = 60

/** Behind such a line other people speak. */
const COMMENTS = [
  /^(?:我来说两句|我要评论|发表评论|發表評論|发表留言|我要留言|网友评论|網友評論|网友留言|最新评论|热门评论|全部评论|所有评论|精彩评论|文章评论|用户评论|评论列表|评论区?|評論|留言|跟帖|跟贴|新闻评论|添加评论|查看评论|参与评论|回复本?[帖贴]?|发表回复|Comments?|Leave a Reply)(?:[（(【[\s：:].{0,24}|\d.{0,10})?$/i,
  /^(?:共?有|已有|目前有|当前有)\s*\d+\s*(?:个|条|位|件|篇|名)?\s*(?:评论|回复|留言|跟帖|跟贴|帖子)|已有\s*\d+\s*[件条个篇]?评论$/,
]

const STORIES_OF =
  '相关|相關|延伸|推荐|推薦|更多|热门|熱門|热点|熱點|精彩|猜你喜欢|为您|为你|大家都在|您可能|你可能|最新|今日|本周|图片|编辑精选|频道|专题|專題'
const STORIES =
  '阅读|閱讀|新闻|新聞|文章|报道|報道|報導|资讯|資訊|链接|連結|鏈接|推荐|推薦|内容|內容|专题|專題|稿件|话题|視頻|视频|信息|主题|动态|搜索|标签|日志|博文|帖子|讨论|推荐位'

/** Behind such a line are other stories, or the page's end. */
const ENDS = [
  new RegExp(`^[［[【(（■◆●|·>*]*\\s*(?:${STORIES_OF})(?:${STORIES})?(?:[：:》>\\s].{0,12})?[］\\]】)）]*$`),
  /^(?:猜你喜欢|为您推荐|为你推荐|大家都在看|您可能感兴趣|阅读下一篇|下一篇|上一篇|上一条|下一条|上一頁|上一页|相關|推荐阅读|精华推荐|热文排行|点击排行|阅读排行|排行榜|24小时|48小时|最新闻|返回(?:首页|顶部|列表|.{2,8}首页))(?:[：:>》\s].{0,60})?$/,
  /^(?:作者|小编|编辑|记者|该作者|TA|他|她)的?(?:最新|最近|其他|其它|更多|热门)的?(?:文章|作品|发布|报道|内容)/,
  /^(?:标签|標籤|关键[字词]|關鍵字|TAGS?|Keywords?)\s*[：:\s].*\p{L}/iu,
  /^[（(［[【]?\s*(?:责任编辑|責任編輯|责编|責編)\s*[：:／/]?\s*\S/,
  /^(?:版权所有|版權所有|Copyright|©|\(c\)|免责声明|版权声明|特别声明|郑重声明|本网声明|声明[：:])/i,
  /^(?:关于我们|联系我们|網站地圖|网站地图|广告服务|诚聘英才|法律声明|隐私|主办单位|主办[：:])/,
  /^(?:正文已结束|本文已结束|-*\s*(?:全文完|正文完|END|完|the end)\s*-*|[(（](?:完|全文完|全文结束)[)）])$/i,
]

/** Wherever in a line these stand, it is the foot of the page. */
const FOOT = /ICP备|ICP備|ICP證|ICP证|公网安备|All Rights Reserved|经营许可证|违法和不良信息/i

/** Such a line is the page's own furniture, wherever it stands. */
const FURNITURE = [
  /^(?:分享(?:到|至|给).{0,30}|分享|收藏(?:本文|此帖)?|打印(?:本[文页]|此文)?|关闭(?:窗口|本页)?|举报|投诉|纠错|复制链接|转发|点赞|赞|顶|踩|评论|我来说两句|字[号體体][：:]?.{0,20}|【?字体[：:].{0,20}|T ?\+ ?-|[AＡ][+-]?|大|中|小|放大|缩小|默认|[+-]\s?\d{0,3}|\d{1,6})$/,
  /^(?:微信|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|Qzone|人人网|开心网|豆瓣|朋友圈|微信好友|易信|更多|LINE|Facebook|Twitter|扫一扫.{0,20}|用微信扫.{0,20}|微信扫.{0,20}|分享至.{0,20}|扫码.{0,16}|二维码)$/i,
  /^(?:您的|你的)(?:浏览器|瀏覽器|设备).{0,40}$/,
  /^(?:(?:发送|推荐|转发)给(?:朋友|好友)|进入.{2,8}频道|进入.{2,8}首页|给编辑写信|放大图片|点击看大图|下载客户端)$/,
  /^(?:首页|主页|正文|登录|注册|登陆|退出|搜索|更多|全部|客户端|手机版|繁体|简体|English|查看全文|展开全文|阅读全文|点击查看.{0,10}|加载更多|点击加载.{0,8}|收起|关注|已关注|\+?关注|订阅|查看更多.{0,8}|返回.{0,8})$/,
  /^(?:当前位置|您的位置|您现在的位置|现在位置|你的位置|位置|您所在的位置|所在位置)\s*[：:]?/,
  /^(?:标签|關鍵字|关键[字词]|TAGS?|Tag|Keywords?|分类|栏目|频道|阅读(?:量|数|次数)?|浏览(?:量|次数)?|点击(?:量|数|次数)?|人气|评论数?|参与|跟贴|跟帖)\s*[：:]?\s*[\d,.]*(?:万|次|人|条)?\+?$/i,
  /^(?:第?\s*\d+\s*[页頁](?:\s*[/共].*)?|共\s*\d+\s*页.*|(?:上|下|前|后)一[页頁篇条].{0,30}|首页\s.*|[\d\s|<>«»…]+)$/,
  /^(?:来源|來源|作者|文章来源|信息来源|稿源|发布时间|发表时间|发布日期|时间|日期|责任编辑|责编|编辑|浏览|字号)\s*[：:]\s*$/,
  /(?:\|[^|]{1,12}){4,}/,
  /(?: - [^-]{1,10}){4,}/,
  /^[^，。；=]{0,80}(?:[>›»→][^>›»→，。；=]{1,16}){2,}$/,
  /^.{1,16}\s?(?:>|›|»|&gt;|->|>>)\s?.{0,16}$/,
]

/** The line in which the article signs off: it is told about the article and not part of its text. */
const IMPRINT =
  /^[（([【\s]*(?:责任编辑|責任編輯|责编|責編|本文来源|文章来源|信息来源|稿件来源|稿源|原标题|原標題|原题|来源|來源|编辑|編輯|本文编辑|值班编辑|网络编辑|文字编辑|实习编辑|发布者|录入|作者|发表于|發表於|关键词|關鍵字|标签|Tags?|阅读原文|本文(?:地址|链接)|转载请|原文链接|网址|版权)\s*(?:[：:/／]|[^，。]{0,12}[：:])/i

/** A day with its time, or a whole date: `2020-12-22`, `08-11 16:58`, `Sep 19th, 2005`. */
const STAMP =
  /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}[-/月]\d{1,2}日?\s*\d{1,2}:\d\d|\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d/g

/** Words that stand beside a time in the line that says when and by whom. */
const STAMP_WORDS =
  /发布|发表|發表|發佈|来源|來源|作者|时间|時間|日期|更新|编辑|編輯|责编|阅读|浏览|点击|次|评论|回复|字号|字体|星期.|周.|张贴|发帖|楼主|记者|\d|[^\p{L}]/gu

const bare = (text: string) => text.replace(/^[\s\u3000·•▪■◆●○*-]+|[\s\u3000]+$/g, '')

/** Who else had a hand in it, in a line of its own: `校对：…`, `摄影/…`. */
const HANDS =
  /^(?:文|文字|撰文|采写|摄影|校对|审核|监制|排版|统筹|终审|剪辑|编审|值班主任|值班编委|流程编辑)\s*[：:/／|丨]\s*\S{2,12}(?:\s\S{2,6}){0,3}$/

/** Does the article end before this line? `comments`: because readers speak from here on; `end`: for another reason. */
export function endsArticle(text: string): 'comments' | 'end' | null {
  if (text.length <= 2 * LONGEST && FOOT.test(text)) return 'end'
  const line = bare(text)
  if (line.length > LONGEST) return null
  if (COMMENTS.some((pattern) => pattern.test(line))) return 'comments'
  return ENDS.some((pattern) => pattern.test(line)) ? 'end' : null
}

/** Is this the page's furniture: buttons, counters, trails, empty labels? */
export function isFurniture(text: string): boolean {
  const line = bare(text)
  if (line === '') return true
  if (line.length > 2 * LONGEST) return false
  if (FURNITURE.some((pattern) => pattern.test(line))) return true
  const words = line.split(' ')
  return words.length > 1 && words.every((word) => FURNITURE.some((pattern) => pattern.test(word)))
}

/** Is this a line about the article: its editor, source, original headline, tags? */
export function isImprint(text: string): boolean {
  return text.length <= 120 && (IMPRINT.test(text) || HANDS.test(text))
}

/** Is this the line that says when (and perhaps where and by whom), and hardly anything else? */
export function isStamp(text: string): boolean {
  if (text.length > 120) return false
  const rest = text.replace(STAMP, '')
  if (rest === text) return false
  return !/[，。；]/.test(rest) && rest.replace(STAMP_WORDS, '').length <= 40
}

/** Many short words in a row, without a sentence: a menu, a list of sites. */
export function isMenu(text: string): boolean {
  if (/[。！？；]/.test(text)) return false
  const words = text.split(/[\s|｜丨·•]+/).filter(Boolean)
  if (words.length >= 4 && words.every((word) => word.length <= 8) && latinWords(words) * 4 <= words.length) return true
  return words.length >= 6 && !/[，：]/.test(text) && words.every((word) => word.length <= 16)
}

const latinWords = (words: readonly string[]) => words.filter((word) => !/\p{Script=Han}/u.test(word)).length
