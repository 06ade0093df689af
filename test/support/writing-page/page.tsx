import { App } from 'antd'
import type { Editor } from '@tiptap/core'
import { createRoot } from 'react-dom/client'
import { holdSitting, openJournal } from '../../../src/desk/app/editor/saving/journal.ts'
import { Saver } from '../../../src/desk/app/editor/saving/saver.ts'
import { textOfDoc } from '../../../src/desk/app/editor/schema/text-doc.ts'
import { charactersOf } from '../../../src/desk/app/editor/surface/count.ts'
import { Surface } from '../../../src/desk/app/editor/surface/surface.tsx'
import { editorWords } from '../../../src/messages/desk-app/editor.ts'
import type { WorkingText } from '../../../src/newsroom/writing/working-text.ts'
import { isListed } from '../clipboard/listed-hosts.ts'

/** The writing surface by itself, before a server that only keeps what it is sent: for journeys about writing alone. */
const path = `/text${location.search}`
const text = (await (await fetch(path)).json()) as WorkingText
const sitting = crypto.randomUUID().replaceAll('-', '')
const journal = await openJournal()
holdSitting(sitting)
let editor: Editor
const saver = new Saver({
  articleId: 'story',
  sitting,
  staffId: 'lina',
  journal,
  read: () => textOfDoc(editor.state.doc),
  opened: text,
  async send(count, text, { leaving }) {
    try {
      const response = await fetch(path, {
        method: 'PUT',
        keepalive: leaving,
        body: JSON.stringify({ count, text }),
      })
      if (!response.ok) return { outcome: 'lost' }
      return { outcome: 'landed', landed: 'text', conflict: false, savedAt: new Date().toISOString() }
    } catch {
      return { outcome: 'lost' }
    }
  },
})

Object.assign(globalThis, {
  writing: {
    saver,
    journal,
    get editor() {
      return editor
    },
    text: () => textOfDoc(editor.state.doc),
    characters: () => charactersOf(editor.state.doc),
  },
})

createRoot(document.querySelector('#app')!).render(
  <App>
    <Surface
      text={text}
      editable
      words={editorWords['zh-Hans']}
      host={{
        onTyped: () => saver.typed(),
        onComposing: (on) => saver.composition(on),
        showPicture: () => Promise.resolve(undefined),
        mayEmbed: isListed,
        pictures: undefined,
        suggester: { staffId: 'lina' },
      }}
      onReady={(ready) => {
        editor = ready
      }}
    />
  </App>,
)
