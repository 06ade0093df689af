import { App } from 'antd'
import { commentRuleWords } from '../../../messages/desk-app/comment-rules.ts'
import type { CommentMode } from '../../../newsroom/settings/setting.ts'
import { readCommentRules, type readThreadRule, ruleThreadNow } from '../../contract/comment-rules.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { ModeSelect } from './mode-select.tsx'

/** Who may comment on one thread, and the way to say so. */
export function ThreadRule({ rule }: { readonly rule: Answered<typeof readThreadRule> }) {
  const words = useWords(commentRuleWords)
  const { message } = App.useApp()
  const act = useAct(ruleThreadNow)
  const { data: rules } = useAsked(readCommentRules, {})
  const { id, own, section, mode } = rule

  async function choose(chosen: CommentMode | null): Promise<void> {
    await act.mutateAsync({ params: { threadId: id }, body: { mode: chosen } })
    void message.success(chosen === null ? words.unruled : words.ruled(words.modes[chosen]))
  }

  const paper = rules ? words.asPaper(words.modes[rules.site.mode]) : ''
  const otherwise = section?.mode === undefined ? paper : words.asSection(section.name, words.modes[section.mode])
  return (
    <div className="thread-rule">
      <ModeSelect
        label={words.thread}
        value={own}
        otherwise={otherwise}
        loading={act.isPending}
        onChoose={(chosen) => void choose(chosen).catch(() => {})}
      />
      <span>{own === undefined ? words.now(words.modes[mode]) : words.hints[own]}</span>
      {own !== undefined && <span>{words.own}</span>}
    </div>
  )
}
