import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { stageWords } from '../../../messages/desk-app/stages.ts'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { listArticles } from '../../contract/article-list.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { usePlaces } from './places.tsx'

interface Found {
  readonly key: string
  readonly text: string
  readonly hint?: string
  go(): void
}

/** `Mod+K`: type a few characters, choose with the arrows, `Enter`. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(frameWords)
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands(wanted)
  const stories = useStories(wanted)
  const found = [...commands, ...stories]
  const chosen = found[Math.min(at, found.length - 1)]

  function choose(one: Found | undefined): void {
    if (!one) return
    onClose()
    one.go()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(chosen)
    }
  }

  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={560} className="palette" title={words.find}>
      <Input
        autoFocus
        size="large"
        value={wanted}
        placeholder={words.findHint}
        role="combobox"
        aria-label={words.find}
        aria-expanded
        aria-controls="found"
        aria-activedescendant={chosen && `found-${chosen.key}`}
        onChange={({ target }) => {
          setWanted(target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="found" role="listbox" aria-label={words.find} className="found">
        {found.map((one) => (
          <li
            key={one.key}
            id={`found-${one.key}`}
            role="option"
            aria-selected={one === chosen}
            onClick={() => choose(one)}
            onKeyDown={() => {}}
          >
            {one.text}
            {one.hint !== undefined && <small>{one.hint}</small>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{words.findNothing}</p>}
    </Modal>
  )
}

function useCommands(wanted: string): readonly Found[] {
  const words = useWords(frameWords)
  const names = useWords(placeWords)
  const navigate = useNavigate()
  const text = wanted.trim().toLowerCase()
  return usePlaces()
    .map((place) => ({
      key: place.path.slice(1),
      text: words.goTo(names[place.word]),
      go: () => (place.outside ? location.assign(`/desk${place.path}`) : void navigate({ to: place.path })),
    }))
    .filter((one) => one.text.toLowerCase().includes(text))
}

/** Stories by words of their headlines, or by their address. */
function useStories(wanted: string): readonly Found[] {
  const stages = useWords(stageWords)
  const navigate = useNavigate()
  const q = useDeferredValue(wanted.trim())
  const { data } = useAsked(listArticles, { query: { q, limit: 8 } }, { when: q !== '' })
  if (q === '' || !data) return []
  return data.items.map(({ id, headline, stage, section }) => ({
    key: id,
    text: headline,
    hint: `${stages[stage]} · ${section.name}`,
    go: () => void navigate({ to: '/articles/$articleId', params: { articleId: id } }),
  }))
}
