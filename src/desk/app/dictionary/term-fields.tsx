import { Input, Switch } from 'antd'
import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { LONGEST_NOTE, LONGEST_READING, LONGEST_TERM } from '../../../newsroom/dictionary/term.ts'
import { type Edition, EDITIONS } from '../../../newsroom/settings/setting.ts'
import { tryTermNow } from '../../contract/dictionary.ts'
import { useAsked } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { useSettled } from '../parts/settled.ts'
import { draftOf, type TermDraft, trialOf } from './term-draft.ts'

/** What is amiss, and at which field: `term`, `reading`, `note`, or an edition. */
export interface Trouble {
  readonly field: string | undefined
  readonly says: string
}

interface TermFieldsProps {
  readonly draft: TermDraft
  /** It is in the dictionary, and its term is what it is. */
  readonly isKept: boolean
  readonly trouble: Trouble | undefined
  onDraft(draft: TermDraft): void
}

/** What is said of a term. What stands in grey is what would be without a word of ours. */
export function TermFields({ draft, isKept, trouble, onDraft }: TermFieldsProps) {
  const words = useWords(dictionaryWords)
  const { edition: own } = useMe().paper
  const plain = usePlain(draft)
  const change = (said: Partial<TermDraft>) => onDraft({ ...draft, ...said })
  const at = (field: string) => ({
    ...(trouble?.field === field && { status: 'error' as const, 'aria-describedby': 'term-trouble' }),
  })
  const said = (field: string) => trouble?.field === field && <Said says={trouble.says} />
  // A form in the paper's own edition counts nowhere: it is shown where there is one, to be taken away.
  const editions = EDITIONS.filter((edition) => edition !== own || draft.forms[edition] !== '')
  return (
    <>
      <div className="term-field">
        <label htmlFor="term-term">{words.term}</label>
        <Input
          id="term-term"
          lang={own}
          value={draft.term}
          maxLength={LONGEST_TERM}
          disabled={isKept}
          autoComplete="off"
          placeholder={words.termHint}
          onChange={({ target }) => change({ term: target.value })}
          {...at('term')}
        />
        {said('term')}
      </div>
      <div className="term-field term-name">
        <Switch
          id="term-name"
          checked={draft.isName}
          aria-describedby="term-name-hint"
          onChange={(isName) => change({ isName })}
        />
        <label htmlFor="term-name">{words.name}</label>
        <small id="term-name-hint">{words.nameHint}</small>
      </div>
      <fieldset>
        <legend>{words.forms}</legend>
        <small>{words.formsHint}</small>
        {editions.map((edition: Edition) => (
          <div key={edition} className="term-field term-form">
            <label htmlFor={`term-${edition}`}>{words.editions[edition]}</label>
            <Input
              id={`term-${edition}`}
              lang={edition}
              value={draft.forms[edition]}
              maxLength={LONGEST_TERM}
              autoComplete="off"
              placeholder={plain?.editions[edition] ?? ''}
              onChange={({ target }) => change({ forms: { ...draft.forms, [edition]: target.value } })}
              {...at(edition)}
            />
            {said(edition)}
          </div>
        ))}
      </fieldset>
      <div className="term-field">
        <label htmlFor="term-reading">{words.reading}</label>
        <Input
          id="term-reading"
          lang="zh-Latn-pinyin"
          value={draft.reading}
          maxLength={LONGEST_READING}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={plain?.pinyin.replaceAll(',', ' ').toLowerCase() ?? ''}
          onChange={({ target }) => change({ reading: target.value })}
          {...at('reading')}
        />
        {said('reading') || <small>{words.readingHint}</small>}
      </div>
      <div className="term-field">
        <label htmlFor="term-note">{words.note}</label>
        <Input.TextArea
          id="term-note"
          value={draft.note}
          maxLength={LONGEST_NOTE}
          autoSize={{ minRows: 1, maxRows: 4 }}
          placeholder={words.noteHint}
          // It is a line.
          onChange={({ target }) => change({ note: target.value.replaceAll(/\n+/g, ' ') })}
          {...at('note')}
        />
        {said('note')}
      </div>
      {trouble && !FIELDS.has(trouble.field ?? '') && <Said says={trouble.says} />}
    </>
  )
}

const FIELDS: ReadonlySet<string> = new Set(['term', 'reading', 'note', ...EDITIONS])

function Said({ says }: { readonly says: string }) {
  return (
    <small id="term-trouble" role="alert" className="term-trouble">
      {says}
    </small>
  )
}

/** The term as editions print and read it while nothing else is said than whether it is a name. */
function usePlain({ term, isName }: TermDraft) {
  const settled = useSettled(term.trim())
  const query = trialOf(settled, { ...draftOf(undefined, settled), isName })
  const { data } = useAsked(tryTermNow, { query }, { when: settled !== '' })
  return settled === '' ? undefined : data?.tried
}
