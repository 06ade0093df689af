import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { useLocation, useRouter } from '@tanstack/react-router'
import { App, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { viewWords } from '../../../messages/desk-app/views.ts'
import { dropMyView, listMyViews, type SavedView, saveMyView } from '../../contract/views.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import './my-views.css'
import { placeOfView, viewAddress } from './view-address.ts'
import { isComposing } from './composing.ts'

/** 我的视图 of a screen: each a name for its filters as they stood; what stands now can be kept as another. */
export function MyViews({ place }: { readonly place: string }) {
  const words = useWords(viewWords)
  const { message } = App.useApp()
  const router = useRouter()
  const here = useLocation({ select: () => viewAddress(router.history.location.href) })
  const { data } = useAsked(listMyViews, {})
  const save = useAct(saveMyView)
  const drop = useAct(dropMyView)
  const views = (data?.items ?? []).filter(({ address }) => address.split('?')[0] === place)

  const dropIt = async ({ id, name, address }: SavedView) => {
    await drop.mutateAsync({ params: { viewId: id } })
    const key = `view-${id}`
    const undo = () => {
      message.destroy(key)
      void save.mutateAsync({ body: { name, address } }).catch(() => undefined)
    }
    const content = (
      <>
        {words.dropped(name)}{' '}
        <Button type="link" size="small" onClick={undo}>
          {words.undo}
        </Button>
      </>
    )
    void message.success({ key, duration: 12, content })
  }
  const keep = async (name: string) => {
    await save.mutateAsync({ body: { name, address: here } })
    void message.success(words.saved(name))
  }

  return (
    <nav className="my-views" aria-label={words.mine}>
      {views.map((view) => (
        <span key={view.id}>
          <a
            href={placeOfView(view.address)}
            {...(view.address === here && { 'aria-current': 'page' as const })}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              router.history.push(placeOfView(view.address))
            }}
          >
            {view.name}
          </a>
          <Button
            type="text"
            size="small"
            aria-label={words.drop(view.name)}
            icon={<CloseOutlined />}
            onClick={() => void dropIt(view).catch(() => undefined)}
          />
        </span>
      ))}
      {here !== place && !views.some(({ address }) => address === here) && <Keep onKeep={keep} />}
    </nav>
  )
}

function Keep({ onKeep }: { readonly onKeep: (name: string) => Promise<void> }) {
  const words = useWords(viewWords)
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const keep = async () => {
    if (name.trim() === '') return
    await onKeep(name.trim())
    setIsOpen(false)
    setName('')
  }
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomLeft"
      content={
        <div className="view-name">
          <Input
            autoFocus
            aria-label={words.name}
            placeholder={words.name}
            maxLength={30}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={(event) => {
              if (!isComposing(event)) void keep().catch(() => undefined)
            }}
          />
          <Button type="primary" disabled={name.trim() === ''} onClick={() => void keep().catch(() => undefined)}>
            {words.save}
          </Button>
        </div>
      }
    >
      <Button type="text" size="small" icon={<PlusOutlined />}>
        {words.save}
      </Button>
    </Popover>
  )
}
