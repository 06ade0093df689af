import { LinkOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { fetchPicture, type PictureView } from '../../contract/media.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'

/** Takes in a picture by its address. */
export function FetchButton({ onFetched }: { readonly onFetched: (picture: PictureView) => void }) {
  const words = useWords(mediaWords)
  const fetching = useAct(fetchPicture, { quiet: true })
  const [isOpen, setIsOpen] = useState(false)
  async function take(url: string): Promise<void> {
    if (url.trim() === '') return
    onFetched(await fetching.mutateAsync({ body: { url: url.trim() } }))
    setIsOpen(false)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setIsOpen}
      content={
        <div className="fetch-picture">
          <Input.Search
            autoFocus
            inputMode="url"
            placeholder={words.fetchHint}
            aria-label={words.fetchHint}
            enterButton={words.fetchAct}
            loading={fetching.isPending}
            onSearch={(url) => void take(url).catch(() => {})}
          />
          {fetching.error && <Alert type="error" title={fetching.error.message} />}
        </div>
      }
    >
      <Button icon={<LinkOutlined />}>{words.fetch}</Button>
    </Popover>
  )
}
