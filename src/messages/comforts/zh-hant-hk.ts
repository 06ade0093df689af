import type { ComfortWords } from './comfort-words.ts'
import { zhHantTWComforts } from './zh-hant-tw.ts'

const { list, follows, push, offline, newsletter, letter } = zhHantTWComforts

/** 香港與臺灣用語不同的，寫在這裏。 */
export const zhHantHKComforts: ComfortWords = {
  list: {
    ...list,
    description: '稍後讀、讀過的報道、關注的專題，都存在這部裝置上',
    onlyHere: '這裏的一切只存在這個瀏覽器裏：不必登入，本報也看不到。清掉瀏覽器資料，它們就沒有了。',
    needsScript: '這一頁要靠 JavaScript 讀出瀏覽器裏存着的東西。JavaScript 關着的時候，這裏是空的。',
    later: {
      ...list.later,
      empty: '還沒有收着的報道。在報道標題下按「稍後讀」，它就會到這裏來，沒有網絡也能讀。',
    },
    history: { ...list.history, empty: '還沒有讀過的報道。', keep: '記下讀過的報道' },
    withdrawn: '這篇報道已經撤下，存着的內容也刪去了。',
  },
  follows: {
    ...follows,
    title: '關注的專題',
    follow: '關注',
    following: '已關注',
    empty: '還沒有關注的專題。在專題頁上按「關注」，它的新消息會在首頁等你。',
    block: '你關注的',
  },
  push: {
    ...push,
    title: '快訊推送',
    intro: '有快訊時，瀏覽器會在這部裝置上提醒一聲。不必登入，隨時可以關掉。',
    which: '推送',
    topics: '只要我關注的專題',
    start: '開啟推送',
    stop: '關閉推送',
    started: '推送開着。',
    stopped: '推送已關閉。',
    denied: '瀏覽器沒有允許本站發通知。要改主意，在瀏覽器的網站設定裏放行。',
    unfit: '這個瀏覽器不支援推送。',
  },
  offline: {
    ...offline,
    intro: '收着的報道和最近讀過的二十篇會存在這部裝置上，沒有網絡時也能讀。撤下的報道一連上網就會刪去。',
    started: '離線閱讀開着。',
    stopped: '離線閱讀已關閉，存着的內容清掉了。',
    noConnection: '沒有網絡',
    kept: '下面這些存在這部裝置上，現在就能讀。',
  },
  newsletter: {
    ...newsletter,
    title: '每日通訊',
    intro: (paper, hour) => `每天${hour}時之後，${paper}把頭版和熱門榜寄到你的郵箱。`,
    paused: '通訊眼下沒有發行，發行之後就會收到。',
    address: '電郵地址',
    privacy: '地址只用來寄通訊，取消即刪。每封信裏都有取消訂閱的連結，按一下就行。',
    said: {
      ...newsletter.said,
      asked: '電郵已經寄出：點開裏面的連結，訂閱才生效。沒有收到，就看看垃圾郵件。',
      wrong: '這不像一個電郵地址，改一改再試。',
      joined: '訂閱好了。下一期通訊會寄到你的郵箱。',
      left: '已經取消訂閱，地址也刪去了。',
      void: '這個連結已經失效。想訂通訊，在這裏再填一次地址。',
    },
    confirmSays: (paper) => `按一下，${paper}的通訊就會每天寄來。`,
    leaveTitle: '取消訂閱',
    leaveSays: '按一下就取消，地址隨即刪去。',
    leave: '取消訂閱',
  },
  letter: {
    ...letter,
    why: (paper) => `你訂閱了${paper}的每日通訊，所以收到這封電郵。`,
    leave: '取消訂閱',
    questionSubject: (paper) => `${paper}：確認訂閱每日通訊`,
    question: ({ paper, link }) =>
      `有人用這個地址訂閱${paper}的每日通訊。是你的話，打開下面的連結，按「確認訂閱」：\n\n${link}\n\n連結七天內有效。不是你，就不用理會這封電郵：不會再寄別的來，地址七天後刪去。\n`,
  },
}
