import { frameWords } from './frame.ts'

/** What the log keeps as a code, by the name of the fact, as people say it. What is not here is said as it was kept. */
type LogCodes = Readonly<Record<string, Readonly<Record<string, string>>>>

const hans = {
  role: frameWords['zh-Hans'].roles,
  before: frameWords['zh-Hans'].roles,
  verdict: { approve: '通过', hold: '挂起', reject: '驳回' },
  effect: { allow: '放行', hold: '挂起', reject: '驳回' },
  outcome: { granted: '申诉成立', denied: '维持原判' },
  factor: {
    password: '密码',
    totp: '动态码',
    recovery: '恢复码',
    passkey: '通行密钥',
    provider: '单位账号',
    'provider mfa': '单位账号',
    invitation: '邀请链接',
    'set-up': '开张链接',
  },
  purpose: { invitation: '邀请', reset: '重设密码' },
  channel: { push: '推送', newsletter: '简报' },
  why: { asked: '自己退订', gone: '浏览器不再收', bounced: '信退了回来' },
  comments: { kept: '留下', withdrawn: '删去' },
} satisfies LogCodes

const hant = {
  role: frameWords['zh-Hant'].roles,
  before: frameWords['zh-Hant'].roles,
  verdict: { approve: '通過', hold: '擱置', reject: '駁回' },
  effect: { allow: '放行', hold: '擱置', reject: '駁回' },
  outcome: { granted: '申訴成立', denied: '維持原判' },
  factor: {
    password: '密碼',
    totp: '動態碼',
    recovery: '復原碼',
    passkey: '通行密鑰',
    provider: '單位帳號',
    'provider mfa': '單位帳號',
    invitation: '邀請連結',
    'set-up': '開張連結',
  },
  purpose: { invitation: '邀請', reset: '重設密碼' },
  channel: { push: '推播', newsletter: '電子報' },
  why: { asked: '自己退訂', gone: '瀏覽器不再收', bounced: '信退了回來' },
  comments: { kept: '留下', withdrawn: '刪去' },
} satisfies LogCodes

const english = {
  role: frameWords.en.roles,
  before: frameWords.en.roles,
  verdict: { approve: 'approved', hold: 'held', reject: 'rejected' },
  effect: { allow: 'allows', hold: 'holds', reject: 'rejects' },
  outcome: { granted: 'granted', denied: 'denied' },
  factor: {
    password: 'password',
    totp: 'one-time code',
    recovery: 'recovery code',
    passkey: 'passkey',
    provider: 'identity provider',
    'provider mfa': 'identity provider',
    invitation: 'invitation',
    'set-up': 'set-up link',
  },
  purpose: { invitation: 'invitation', reset: 'password reset' },
  channel: { push: 'push', newsletter: 'newsletter' },
  why: { asked: 'asked for', gone: 'browser gone', bounced: 'mail bounced' },
  comments: { kept: 'kept', withdrawn: 'withdrawn' },
} satisfies LogCodes

export const logCodes = { 'zh-Hans': hans, 'zh-Hant': hant, en: english } as const
