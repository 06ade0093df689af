import { Button, Select } from 'antd'
import { articlesWords } from '../../../messages/desk-app/articles.ts'
import { openOptionsOf, optionsOf, useChoices } from '../choices.ts'
import { useWords } from '../me.ts'
import { useMoving } from './use-moving.tsx'

interface BulkBarProps {
  readonly marked: ReadonlySet<string>
  onMarked(next: ReadonlySet<string>): void
}

/** What can be done with all that is selected. What fails stays selected, and says why. */
export function BulkBar({ marked, onMarked }: BulkBarProps) {
  const words = useWords(articlesWords)
  const data = useChoices()
  const { isMoving, move } = useMoving()
  const moveAll = (change: Parameters<typeof move>[1]) =>
    void move([...marked], change).then(
      (left) => onMarked(new Set(left)),
      () => undefined,
    )
  const common = {
    value: null,
    showSearch: { optionFilterProp: 'label' },
    style: { width: '9rem' },
    disabled: isMoving,
  } as const
  return (
    <div className="bulk" role="region" aria-label={words.chosen(marked.size)}>
      <b aria-live="polite">{words.chosen(marked.size)}</b>
      <Select
        {...common}
        aria-label={words.moveTo}
        placeholder={words.moveTo}
        options={openOptionsOf(data.sections)}
        onChange={(sectionId: string | null) => sectionId && moveAll({ sectionId })}
      />
      <Select
        {...common}
        aria-label={words.addTopic}
        placeholder={words.addTopic}
        options={openOptionsOf(data.topics)}
        onChange={(topicId: string | null) => topicId && moveAll({ addTopicIds: [topicId] })}
      />
      <Select
        {...common}
        aria-label={words.removeTopic}
        placeholder={words.removeTopic}
        options={optionsOf(data.topics)}
        onChange={(topicId: string | null) => topicId && moveAll({ removeTopicIds: [topicId] })}
      />
      <Button type="text" onClick={() => onMarked(new Set())}>
        {words.unselect}
      </Button>
    </div>
  )
}
