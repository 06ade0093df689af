/** The words of sending a story back, putting it aside, dropping it, and taking it up again. */
export const stageActWords = {
  'zh-Hans': {
    acts: {
      sendBack: { name: '退回', says: '稿件成为草稿，回到作者的待办里。', done: '已退回' },
      hold: { name: '挂起', says: '先放一放，定时随之取消。还可以改，随时可以接着写。', done: '已挂起' },
      resume: { name: '接着写', says: '', done: '又是草稿了' },
      spike: { name: '弃用', says: '这篇不发了，定时随之取消。稿件留着，随时可以捡回。', done: '已弃用' },
      revive: { name: '捡回', says: '', done: '已捡回，是草稿' },
    },
    reason: '理由（作者看得到）',
    setAside: {
      draft: (name: string, at: string) => `${name}退回（${at}）：`,
      held: (name: string, at: string) => `${name}挂起（${at}）：`,
      spiked: (name: string, at: string) => `${name}弃用（${at}）：`,
    },
  },
  'zh-Hant': {
    acts: {
      sendBack: { name: '退回', says: '稿件成為草稿，回到作者的待辦裡。', done: '已退回' },
      hold: { name: '擱置', says: '先放一放，排程隨之取消。還可以改，隨時可以接著寫。', done: '已擱置' },
      resume: { name: '接著寫', says: '', done: '又是草稿了' },
      spike: { name: '棄用', says: '這篇不發了，排程隨之取消。稿件留著，隨時可以撿回。', done: '已棄用' },
      revive: { name: '撿回', says: '', done: '已撿回，是草稿' },
    },
    reason: '理由（作者看得到）',
    setAside: {
      draft: (name: string, at: string) => `${name}退回（${at}）：`,
      held: (name: string, at: string) => `${name}擱置（${at}）：`,
      spiked: (name: string, at: string) => `${name}棄用（${at}）：`,
    },
  },
  'zh-Hant-HK': {
    acts: {
      sendBack: { name: '退回', says: '稿件成為草稿，回到作者的待辦裏。', done: '已退回' },
      hold: { name: '擱置', says: '先放一放，定時隨之取消。還可以改，隨時可以接着寫。', done: '已擱置' },
      resume: { name: '接着寫', says: '', done: '又是草稿了' },
      spike: { name: '棄用', says: '這篇不發了，定時隨之取消。稿件留着，隨時可以撿回。', done: '已棄用' },
      revive: { name: '撿回', says: '', done: '已撿回，是草稿' },
    },
  },
  en: {
    acts: {
      sendBack: { name: 'Send back', says: 'The story is a draft again, in its writer’s inbox.', done: 'Sent back' },
      hold: {
        name: 'Hold',
        says: 'It is put aside, and its schedule ends. It can be written on, and taken up again.',
        done: 'On hold',
      },
      resume: { name: 'Resume', says: '', done: 'A draft again' },
      spike: {
        name: 'Spike',
        says: 'It will not run, and its schedule ends. It is kept, and can be revived.',
        done: 'Spiked',
      },
      revive: { name: 'Revive', says: '', done: 'Revived, as a draft' },
    },
    reason: 'Why (the writer reads it)',
    setAside: {
      draft: (name: string, at: string) => `Sent back by ${name} (${at}): `,
      held: (name: string, at: string) => `Put on hold by ${name} (${at}): `,
      spiked: (name: string, at: string) => `Spiked by ${name} (${at}): `,
    },
  },
} as const
