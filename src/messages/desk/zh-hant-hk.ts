import type { DeskWords } from '../desk-words.ts'
import { deskZhHantTW as tw } from './zh-hant-tw.ts'

/** As in Taiwan, but where Hong Kong says it otherwise. */
export const deskZhHantHK: DeskWords = {
  ...tw,
  language: 'zh-Hant-HK',
  roles: { ...tw.roles, editor: '責編', section_head: '主任', chief_editor: '總編輯' },
  frame: { ...tw.frame, account: '我的帳戶' },
  fields: { ...tw.fields, email: '電郵', passwordHint: '至少 12 個字，不含登入名稱。幾個不相干的詞連起來便很好。' },
  account: {
    ...tw.account,
    title: '我的帳戶',
    totpLead: '把下面的密鑰加進驗證器（任何支援 TOTP 的應用程式），再填它給出的六位數字。',
    secret: '密鑰',
    address: '驗證器地址',
    back: '回我的帳戶',
  },
  people: {
    ...tw.people,
    disable: '停用帳戶',
    linkLead: (until) => `只顯示這一次，只能用一次，${until} 前有效。只交給本人：誰打開它，誰便成了這個帳戶的主人。`,
  },
  invitation: { ...tw.invitation, again: '你已有帳戶。定一個新密碼；原來的第二步驗證和登入隨即失效。' },
  setUp: {
    ...tw.setUp,
    labels: { ...tw.setUp.labels, complaints: '舉報電話' },
    goneAdvice: '它已經用過，或過了 72 小時。還沒有管理員的話，重新啟動程式，控制台會給出新的連結。',
  },
  done: { ...tw.done, disabled: '帳戶已停用，登入已失效。' },
  errors: {
    ...tw.errors,
    email: '這不像電郵地址。要像 name@news.example。',
    emailTaken: '這個電郵是別的同事的。',
  },
}
