import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { Alert, Button, Form, Input, type InputRef, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import { readersAddress } from '../schema/readers-address.ts'
import { run } from './block-choices.ts'
import { insertInline, insertNamed, linkRange, setLink } from './block-commands.ts'
import { isComposing } from '../../parts/composing.ts'

/** What needs more than a key to be put into the text. */
export type Asked = 'link' | 'ruby' | 'footnote' | 'embed' | 'picture'

interface AskMoreProps {
  readonly editor: Editor
  readonly words: EditorWords
  readonly asked: Exclude<Asked, 'picture'>
  mayEmbed(url: string): boolean
  onDone(): void
}

/** Asks for what a link, a reading, a note or a card says; on one that is there already, changes it. */
export function AskMore({ editor, words, asked, mayEmbed, onDone }: AskMoreProps) {
  const [known] = useState(() => saidAlready(editor, asked))
  const [said, setSaid] = useState(known.said)
  const first = useRef<InputRef>(null)
  // What is selected is said already: the caret stands in what is to be said still.
  const asking = Math.max(0, known.said.indexOf(''))
  const wrong = objection(asked, said, words, mayEmbed)
  const [isOpen, setIsOpen] = useState(true)
  const done = () => setIsOpen(false)
  const put = () => {
    if (wrong !== undefined || said.some((each) => each.trim() === '')) return
    write(editor, asked, said, known.at)
    done()
  }
  const labels = {
    link: [words.address],
    ruby: [words.base, words.reading],
    footnote: [words.noteText],
    embed: [words.address, words.embedTitle],
  }[asked]
  return (
    <Modal
      open={isOpen}
      // The text gets the keys back, not the tool that was used.
      focusable={{ focusTriggerAfterClose: false }}
      afterClose={() => {
        onDone()
        editor.view.focus()
      }}
      title={words[asked]}
      width={420}
      onCancel={done}
      afterOpenChange={(open) => open && first.current?.focus()}
      footer={
        <>
          {known.at !== undefined && asked === 'link' && (
            <Button onClick={() => (run(editor, setLink(null)), done())}>{words.remove}</Button>
          )}
          <Button type="primary" onClick={put} disabled={wrong !== undefined}>
            {words.put}
          </Button>
        </>
      }
    >
      <Form layout="vertical">
        {labels.map((label, at) => (
          <Form.Item key={label} label={label} htmlFor={`ask-${at}`}>
            <Input
              id={`ask-${at}`}
              ref={at === asking ? first : null}
              value={said[at] ?? ''}
              onChange={({ target }) => setSaid(said.map((each, index) => (index === at ? target.value : each)))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || isComposing(event)) return
                // Or the key would go on into the text, which has the focus by then.
                event.preventDefault()
                put()
              }}
            />
          </Form.Item>
        ))}
        {wrong !== undefined && said[0] !== '' && <Alert type="warning" title={wrong} />}
      </Form>
    </Modal>
  )
}

function objection(
  asked: Asked,
  said: readonly string[],
  words: EditorWords,
  mayEmbed: AskMoreProps['mayEmbed'],
): string | undefined {
  const address = said[0] ?? ''
  if (asked !== 'link' && asked !== 'embed') return undefined
  if (readersAddress(address) === undefined) return words.addressWrong
  return asked === 'embed' && !mayEmbed(address.trim()) ? words.hostNotListed : undefined
}

/** What is selected, or stands at the caret: the words to begin with, and the place of what is to be changed. */
function saidAlready(editor: Editor, asked: Asked): { readonly said: readonly string[]; readonly at?: number } {
  const { selection, doc } = editor.state
  if (asked === 'link') {
    const link = linkRange(editor.state)
    return link ? { said: [link.href], at: link.from } : { said: [''] }
  }
  if (asked === 'embed') return { said: ['', ''] }
  const node = selection instanceof NodeSelection ? selection.node : undefined
  if (node?.type.name === asked) {
    const { text, base, reading } = node.attrs as Record<string, string>
    return { said: asked === 'ruby' ? [base!, reading!] : [text!], at: selection.from }
  }
  const chosen = doc.textBetween(selection.from, selection.to)
  return { said: asked === 'ruby' ? [chosen, ''] : [''] }
}

function write(editor: Editor, asked: Asked, [first = '', second = '']: readonly string[], at?: number): void {
  if (asked === 'link') {
    const address = readersAddress(first)!
    const isNew = at === undefined && editor.state.selection.empty
    if (isNew) editor.view.dispatch(editor.state.tr.insertText(address))
    if (isNew) {
      const { to } = editor.state.selection
      const type = editor.schema.marks['link']!
      editor.view.dispatch(editor.state.tr.addMark(to - address.length, to, type.create({ href: address })))
    } else run(editor, setLink(address))
    return
  }
  if (asked === 'embed') {
    run(editor, insertNamed('embed', { url: readersAddress(first)!, title: second.trim() }))
    return
  }
  const attrs = asked === 'ruby' ? { base: first.trim(), reading: second.trim() } : { text: first.trim() }
  if (at === undefined) run(editor, insertInline(asked as 'ruby' | 'footnote', attrs))
  else editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, attrs))
}
