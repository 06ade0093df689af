import type { ReaderWords } from './reader-words.ts'
import { zhHantTW } from './zh-hant-tw.ts'

/** 香港繁體中文：與臺灣用語不同的，寫在這裏。 */
export const zhHantHK: ReaderWords = {
  ...zhHantTW,
  signIn: {
    ...zhHantTW.signIn,
    lead: '讀報不用登入。想評論、想收到回覆，才在這裏登入。沒有密碼：填電郵，我們寄一條連結過去。',
    email: '電郵',
    sentSays: (minutes) => `打開信裏的連結就能登入，連結${minutes}分鐘內有效，只能用一次。沒有收到，先看看垃圾郵件。`,
    passkeyFailed: '這條通行密鑰無法登入，可以改用電郵。',
  },
  link: {
    ...zhHantTW.link,
    known: (name, address) => `這條連結寄到了 ${address}，將以「${name}」登入。`,
    fresh: (address) => `這條連結寄到了 ${address}。第一次來，先取個名字。`,
    other: (name) => `這個瀏覽器現在登入的是「${name}」，繼續就會換人。`,
    gone: '這條連結不能用了',
    goneSays: '連結用過一次，或者過了二十分鐘，就作廢了。再寄一條就好。',
  },
  own: {
    ...zhHantTW.own,
    nameTaken: (reason) => `編輯收回了你的名字，現在以編號顯示。原因：${reason}。可以在這裏另選一個。`,
    title: '我的帳戶',
    noNotices: '還沒有訊息。有人回覆或提到你，會出現在這裏。',
    kinds: {
      ...zhHantTW.own.kinds,
      approved: '評論已通過審核',
      held: '評論正在審核',
      rejected: '評論沒有通過',
      appeal_granted: '申訴成立，評論恢復了',
    },
    comments: '我的評論',
    noComments: '還沒有寫過評論。',
    dataSays: '本報存着的、與你有關的全部資料，裝成一個 JSON 檔案。',
    factors: { link: '電郵連結', passkey: '通行密鑰', provider: '第三方帳戶' },
    passkeysSays: '存在你的手機、電腦或密碼管理程式裏，用指紋、面容或 PIN 碼打開，不用等信。',
    address: (masked) => `電郵 ${masked}`,
    newAddress: '新電郵',
    newAddressHint: '會寄一封信過去，點開信裏的連結才換。',
    addAddress: '新增電郵',
    changeAddress: '換電郵',
    provider: (host) => `${host} 的帳戶`,
    leaveSays: '刪除帳戶。電郵和登入方式當場刪除，評論是留是撤由你決定。',
  },
  leave: {
    ...zhHantTW.leave,
    comments: '寫過的評論',
    kept: '留着，署名改為「已離開的讀者」',
    says: '名字、電郵、通行密鑰和所有登入當場刪除，不能復原。想留一份，先把資料帶走。',
    act: '刪除帳戶',
    gone: '帳戶已刪除',
    goneSays: '名字、電郵和登入方式都刪除了。讀報還和從前一樣。',
  },
  errors: {
    ...zhHantTW.errors,
    names: {
      ...zhHantTW.errors.names,
      characters: '名字裏只能有文字、數字，中間可以有空格、點和連字號。',
      listed: '這個名字裏有不宜公開的詞，換一個。',
    },
    email: '這不像一個電郵地址。',
    emailTaken: '這個電郵已經是另一個帳戶的。',
    passkey: '這條通行密鑰沒有通過，可以再試一次。',
    passkeyKnown: '這部裝置已經有一條通行密鑰了。',
    typed: '輸入的不是你的名字，帳戶沒有刪除。',
  },
  letter: {
    ...zhHantTW.letter,
    text: ({ paper, link, minutes }) =>
      `打開下面的連結，登入《${paper}》：\n\n${link}\n\n連結${minutes}分鐘內有效，只能用一次。\n\n如果不是你要登入，不用理會這封信：只憑電郵地址，誰也無法登入。\n`,
  },
  done: {
    ...zhHantTW.done,
    ended: '那部裝置已經登出。',
    asked: '信寄出了，點開信裏的連結就換好。',
    address: '電郵換好了，舊的也收到一封信。',
  },
  addressLetter: {
    subject: (paper) => `確認《${paper}》帳戶的新電郵`,
    text: ({ paper, link, minutes }) =>
      `有人要把《${paper}》的讀者帳戶換到這個電郵。在登入那個帳戶的瀏覽器裏打開下面的連結，就換過來：\n\n${link}\n\n連結${minutes}分鐘內有效，只能用一次。\n\n如果不是你，不用理會這封信：甚麼都不會改變。\n`,
  },
  movedLetter: {
    subject: (paper) => `《${paper}》的帳戶換了電郵`,
    text: ({ paper, link }) =>
      `你在《${paper}》的讀者帳戶已經換到另一個電郵，這一個不再能登入。\n\n如果不是你換的，盡快告訴本報：\n\n${link}\n`,
  },
}
