import type { DeskWords } from '../desk-words.ts'
import { deskZhHantTW as tw } from './zh-hant-tw.ts'

/** As in Taiwan, but where Hong Kong says it otherwise. */
export const deskZhHantHK: DeskWords = {
  ...tw,
  language: 'zh-Hant-HK',
  frame: { ...tw.frame, account: '我的帳戶' },
  fields: { ...tw.fields, email: '電郵', passwordHint: '至少 12 個字，不含登入名稱。幾個不相干的詞連起來便很好。' },
  secondFactor: { ...tw.secondFactor, lead: '填驗證器裏現在的六位數字。驗證器不在手邊，就填一個復原碼。' },
  account: {
    ...tw.account,
    title: '我的帳戶',
    totpOn: '已開通：登入時要填驗證器裏的六位數字。',
    totpLead: '把下面的密鑰加進驗證器（任何支援 TOTP 的應用程式），再填它給出的六位數字。',
    secret: '密鑰',
    address: '驗證器地址',
    codesLead: '每個只能用一次，只在這裏顯示這一次。抄下來，和驗證器分開放。',
    here: '就是這裏',
    endAllLead: '包括這裏。',
    back: '回我的帳戶',
  },
  passkeys: {
    ...tw.passkeys,
    lead: '用指紋、面容或裝置密碼登入，不必再填密碼和驗證碼。密鑰留在你的裝置裏，誰也猜不到。',
    nameHint: '自己認得便可，如「編輯部的手提電腦」。',
    known: '這部裝置裏已有你的一把。',
    backedUp: '隨帳戶同步',
    qr: '驗證器掃描的二維碼',
  },
  reset: {
    ...tw.reset,
    askLead: '填登入名稱或電郵。有這個帳戶的話，連結會寄到它登記的電郵，72 小時內有效。',
    loginOrEmail: '登入名稱或電郵',
    asked: '有這個帳戶的話，電郵幾分鐘內便到。沒收到，看看垃圾郵件，或找管理員。',
  },
  letters: {
    ...tw.letters,
    invitation: ({ name, paper, role, link, until }) =>
      `${name}：

《${paper}》請你擔任${role}。打開下面的連結，定好登入名稱和密碼，便可以開始：

${link}

連結只能用一次，${until} 前有效。誰打開它，誰便成了這個帳戶的主人，所以不要轉給別人。
不認識《${paper}》的話，不必理會這封電郵。
`,
    reset: ({ name, paper, login, link, until }) =>
      `${name}：

有人要給你在《${paper}》編輯台的帳戶（登入名稱 ${login}）換密碼。是你的話，打開：

${link}

連結只能用一次，${until} 前有效。第二步驗證不變。
不是你的話，不必理會：密碼沒有改動。
`,
  },
  people: {
    ...tw.people,
    linkLead: (until) => `只顯示這一次，只能用一次，${until} 前有效。只交給本人：誰打開它，誰便成了這個帳戶的主人。`,
  },
  invitation: { ...tw.invitation, again: '你已有帳戶。定一個新密碼；原來的第二步驗證和登入隨即失效。' },
  setUp: {
    ...tw.setUp,
    labels: { ...tw.setUp.labels, complaints: '舉報電話', edition: '報紙用甚麼文字寫' },
    colleaguesLead: '寫稿、編稿、簽發，都由同事來做。現在請幾位，其餘以後在「人員」裏請。',
    goneAdvice: '它已經用過，或過了 72 小時。還沒有管理員的話，重新啟動程式，控制台會給出新的連結。',
  },
  errors: {
    ...tw.errors,
    termSpaces: '詞和寫法裏不能有空格和直線。',
    picture: {
      ...tw.errors.picture,
      notPublic: '這個網址不在公開的網絡上，伺服器不去取。',
      gone: (which) => `${which}已停用或不在圖庫裏，換一張再發。`,
    },
    email: '這不像電郵地址。要像 name@news.example。',
    emailTaken: '這個電郵是別的同事的。',
    passkey: '通行密鑰沒有通過檢查，甚麼也沒有改動。再試一次。',
    other: '填的內容有不對的地方。甚麼也沒有改動。',
    forbidden: '這裏歸總編輯和管理員',
    foreignAdvice: '甚麼也沒有改動。從編輯台的頁面再做一次。',
  },
  door: {
    ...tw.door,
    foreign: '這個請求不是從編輯台發出的。甚麼也沒有改動。',
    failed: '沒有做成，是我們這邊出了錯。甚麼也沒有改動。',
  },
}
