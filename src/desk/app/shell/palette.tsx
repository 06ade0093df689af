import { useNavigate, useRouter } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { stageWords } from '../../../messages/desk-app/stages.ts'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { viewWords } from '../../../messages/desk-app/views.ts'
import { findByName } from '../../contract/finds.ts'
import { listMyViews } from '../../contract/views.ts'
import { useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { placeOfView } from '../parts/view-address.ts'
import { usePlaces } from './places.tsx'
import { isComposing } from '../parts/composing.ts'

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
  const found = [...useViews(wanted), ...commands, ...useNamed(wanted)]
  const chosen = found[Math.min(at, found.length - 1)]

  function choose(one: Found | undefined): void {
    if (!one) return
    onClose()
    one.go()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return
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
  const mayWrite = useMay('write')
  const text = wanted.trim().toLowerCase()
  const toNewArticle: Found = {
    key: 'new-article',
    text: words.newArticle,
    hint: 'n',
    go: () => void navigate({ to: '/articles/new' }),
  }
  const toPlaces = usePlaces().map((place): Found => ({
    key: place.path.slice(1),
    text: words.goTo(names[place.word]),
    go: () => (place.outside ? location.assign(`/desk${place.path}`) : void navigate({ to: place.path })),
  }))
  return [...(mayWrite ? [toNewArticle] : []), ...toPlaces].filter((one) => one.text.toLowerCase().includes(text))
}

/** Views of one's own, by their names. */
function useViews(wanted: string): readonly Found[] {
  const { mine } = useWords(viewWords)
  const router = useRouter()
  const { data } = useAsked(listMyViews, {})
  const text = wanted.trim().toLowerCase()
  return (data?.items ?? [])
    .filter(({ name }) => name.toLowerCase().includes(text))
    .map(({ id, name, address }) => ({
      key: id,
      text: name,
      hint: mine,
      go: () => router.history.push(placeOfView(address)),
    }))
}

/** Stories and people: by words of a headline, an address, a name, or the first letters of their pinyin. */
function useNamed(wanted: string): readonly Found[] {
  const words = useWords(frameWords)
  const stages = useWords(stageWords)
  const navigate = useNavigate()
  const q = useDeferredValue(wanted.trim())
  const { data } = useAsked(findByName, { query: { q } }, { when: q !== '' })
  if (q === '' || !data) return []
  return [
    ...data.people.map(({ id, name, role }) => ({
      key: id,
      text: name,
      hint: `${words.roles[role]} · ${words.storiesOf}`,
      go: () => void navigate({ to: '/articles', search: { by: id } }),
    })),
    ...data.articles.map(({ id, headline, stage, section }) => ({
      key: id,
      text: headline,
      hint: `${stages[stage]} · ${section}`,
      go: () => void navigate({ to: '/articles/$articleId', params: { articleId: id } }),
    })),
  ]
}
