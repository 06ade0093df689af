import { Select } from 'antd'
import { commentRuleWords } from '../../../messages/desk-app/comment-rules.ts'
import { COMMENT_MODES, type CommentMode } from '../../../newsroom/settings/setting.ts'
import { useWords } from '../me.ts'

interface ModeSelectProps {
  readonly label: string
  /** Its own rule; undefined: it has none. */
  readonly value: CommentMode | undefined
  /** What holds when it has none, in words. */
  readonly otherwise: string
  readonly loading: boolean
  onChoose(mode: CommentMode | null): void
}

const NONE = 'none'

/** A rule of comments, or none of its own. */
export function ModeSelect({ label, value, otherwise, loading, onChoose }: ModeSelectProps) {
  const { modes, hints } = useWords(commentRuleWords)
  return (
    <Select<CommentMode | typeof NONE>
      aria-label={label}
      className="mode-select"
      popupMatchSelectWidth={false}
      value={value ?? NONE}
      loading={loading}
      options={[
        { value: NONE, label: otherwise },
        ...COMMENT_MODES.map((mode) => ({ value: mode, label: modes[mode], title: hints[mode] })),
      ]}
      onChange={(mode) => onChoose(mode === NONE ? null : mode)}
    />
  )
}
