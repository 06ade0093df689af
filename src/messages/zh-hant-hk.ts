import { commentsZhHantHK } from './comments/zh-hant-hk.ts'
import type { Words } from './words.ts'
import { zhHantTW } from './zh-hant-tw.ts'
import { hotReason, inWan } from './chinese-numbers.ts'

/** 香港繁體中文：與臺灣用語不同的，寫在這裏。 */
export const zhHantHK: Words = {
  ...zhHantTW,
  language: 'zh-Hant-HK',
  frame: { ...zhHantTW.frame, sections: '欄目', services: '全部欄目與服務' },
  settings: { ...zhHantTW.settings, size: '字號' },
  article: {
    ...zhHantTW.article,
    published: '發佈',
    mail: '電郵',
    related: '相關報道',
    retractionTitle: '本報撤回這篇報道',
    retractionStays: '全文已經撤下。這個網址會一直保留，說明我們說錯過甚麼。',
    expiredTitle: '這篇報道已到期',
    preview: '預覽：尚未公開，請勿轉發',
    commentsClosed: '評論已隨報道關閉。',
    publishedAt: (when) => `${when}發佈`,
    table: '表格，可左右捲動',
    empty: '這篇報道沒有內文。',
  },
  lists: {
    ...zhHantTW.lists,
    older: '更早的報道',
    closed: '報道已告一段落',
    timeline: '時間線',
    noStories: '這個欄目還沒有報道。第一篇刊出之後，會出現在這裏。',
    noTopics: '還沒有專題。一件事值得一直追下去的時候，編輯部會在這裏為它開一個。',
    noTopicStories: '這個專題還沒有報道，有關的消息先見即時。',
    frontPending: '今天的頭版還在排。稿子簽發之後，這裏就是頭條。',
    sectionDescription: (section, paper) => `${paper}${section}欄目的全部報道，新近在前`,
  },
  wire: {
    ...zhHantTW.wire,
    sections: '欄目',
    items: (count) => `${count}條`,
    fresh: '{n}條新消息',
    lost: '連線已中斷，{time}之後的消息可能缺漏。正在重新連線。',
  },
  hot: {
    ...zhHantTW.hot,
    reason: (span, reasons) =>
      hotReason(span, reasons, {
        recent: { '24h': '2小時內', '7d': '14小時內', '30d': '兩天半內' },
        whole: { '24h': '24小時內', '7d': '7天內', '30d': '30天內' },
        comments: (count) => `${count}條評論`,
        reads: (count) => `${inWan(count, '萬')}人次閱讀`,
        shares: (count) => `${inWan(count, '萬')}人次分享`,
        likes: (count) => `${inWan(count, '萬')}個讚`,
        pinned: '編輯置頂',
      }),
    empty: '這段時間讀的人還不多，榜上暫時沒有報道。',
    how: '名次由閱讀、讚、分享和評論算出，越近的分量越重；每一條都寫明理由。名次不賣。',
    reckoning: {
      ...zhHantTW.hot.reckoning,
      marks: { read: '讀一篇', like: '讚一條評論', share: '按一次分享', comment: '寫一條評論' },
      rules: [
        '同一個地址對同一篇，一天只算一次閱讀、一次分享；同一個帳戶只算最新的一條評論、一個讚，寫得再多也只算一次。',
        '一個地址換着名字寫，也只算一個人；地址挨着地址的，越往後算得越少。',
        '不用 cookie，不記是誰：地址和當天的隨機數混在一起才用來辨認重複，隨機數翌日就換，也不寫在任何地方。',
        '編輯可以置頂，也可以讓一篇不上榜，都要寫下理由和截止時間，並留下記錄；置頂的會標出來。',
      ],
    },
  },
  comments: commentsZhHantHK,
  search: {
    ...zhHantTW.search,
    label: '搜尋全部報道',
    placeholder: '搜尋全部報道',
    found: (query, total, about) => `「${query}」的${about ? '約' : ''}${total}項結果`,
    kinds: { label: '類別', article: (count) => `報道 ${count}`, wire: (count) => `即時 ${count}` },
    refine: { ...zhHantTW.search.refine, sections: '欄目', week: '最近一星期' },
    filters: { ...zhHantTW.search.filters, section: (value) => `欄目：${value}` },
    unknown: { ...zhHantTW.search.unknown, section: (value) => `沒有叫「${value}」的欄目。` },
    notes: {
      ...zhHantTW.search.notes,
      length: '要找的話太長，只讀了前面的200個字符。',
      'only-unwanted': '只寫了不要甚麼。再寫下要找的詞。',
    },
    help: {
      ...zhHantTW.search.help,
      lines: (own) =>
        zhHantTW.search.help
          .lines(own)
          .map(([typed, means]) => [
            typed?.replace('版面：', '欄目：'),
            means.replace('版面裡', '欄目裏').replace('專題裡', '專題裏'),
          ]),
      ways: [
        ['港鐵 -巴士', '有港鐵，沒有巴士'],
        ['gt、gangtie', '標題、人名、專題可以寫拼音或者首字母'],
      ],
    },
    suggestions: {
      ...zhHantTW.search.suggestions,
      headline: '報道',
      said: (count) => (count === 0 ? '沒有建議。' : `${count}項建議，用上下鍵選擇。`),
    },
    advice: [
      '換一個更短的詞，或者只寫人名、地名、機構名。',
      '繁體、簡體都可以，寫哪一種都能找到。',
      '兩個詞之間空一格，兩個詞都出現的報道才會列出。',
    ],
  },
  corrections: {
    ...zhHantTW.corrections,
    lead: '我們說錯過甚麼，改成了甚麼，都寫在這裏。撤回的報道留着網址。',
  },
  errors: {
    ...zhHantTW.errors,
    400: {
      title: '這個網址讀不懂',
      what: '網址裏有一段寫錯了，可能是複製的時候少了或者多了幾個字元。',
      advice: '檢查一下網址，或者從首頁進去找。',
    },
    404: {
      ...zhHantTW.errors[404],
      what: '網址可能抄漏了一個字，也可能報道從未發表過。撤回的報道不會變成空白：它的網址會寫明撤回的原因。',
      advice: '可以用標題裏的詞再搜尋一次。',
    },
    405: { ...zhHantTW.errors[405], what: '瀏覽器用了這個網址不接受的方式來讀取。' },
    410: {
      ...zhHantTW.errors[410],
      what: '這裏曾經有一頁，編輯部已經把它永久移除。',
      advice: '可以在「更正與說明」裏看看有沒有交代。',
    },
  },
  refusals: {
    ...zhHantTW.refusals,
    invalid: '有一處填得不對，甚麼也沒有儲存。',
    too_large: '內容太大，甚麼也沒有儲存。',
  },
}
