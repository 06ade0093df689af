import { Input, Modal } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { type PictureView, readPicture } from '../../contract/media.ts'
import { useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import '../styles/media.css'
import { DropArea } from './drop-area.tsx'
import { FetchButton } from './fetch-button.tsx'
import type { MediaFilter } from './media-search.ts'
import { PictureGrid } from './picture-grid.tsx'
import { PictureWordsForm, type TypedWords } from './picture-words-form.tsx'
import { Thumb } from './thumb.tsx'
import { UploadButton } from './upload-button.tsx'
import { UploadTray } from './upload-tray.tsx'
import { uploads } from './uploads.ts'

interface PicturePickerProps {
  /** With the picture as it is then, its words and rights included. */
  readonly onChoose: (picture: PictureView) => void
  readonly onClose: () => void
}

/**
 * Chooses a picture for a story: one of the house, one uploaded here or one fetched by its address. What it still lacks can
 * be said at once.
 *
 *     {isPicking && <PicturePicker onChoose={({ id }) => setHead(id)} onClose={() => setIsPicking(false)} />}
 */
export function PicturePicker({ onChoose, onClose }: PicturePickerProps) {
  const words = useWords(mediaWords)
  const mayWrite = useMay('write')
  const [filter, setFilter] = useState<MediaFilter>({})
  const [chosenId, setChosenId] = useState<string>()
  const typed = useRef<TypedWords>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const add = useCallback((files: readonly File[]) => uploads.add(files), [])
  const { data } = useAsked(readPicture, { params: { pictureId: chosenId ?? '' } }, { when: chosenId !== undefined })
  const chosen = data?.picture.id === chosenId ? data?.picture : undefined
  /** What was typed beside the picture is kept, whoever presses which button. */
  const choose = async () => {
    setIsChoosing(true)
    try {
      if (typed.current) onChoose(await typed.current.settle())
    } finally {
      setIsChoosing(false)
    }
  }
  return (
    <Modal
      open
      width="min(72rem, 96vw)"
      className="picture-picker"
      title={words.pick}
      okText={words.choose}
      okButtonProps={{ disabled: !chosen, loading: isChoosing }}
      onOk={() => void choose().catch(() => {})}
      onCancel={onClose}
    >
      <DropArea onFiles={add}>
        <div className="search">
          <Input.Search
            placeholder={words.search}
            aria-label={words.search}
            allowClear
            onSearch={(q) => setFilter({ q: q.trim() || undefined })}
          />
          {mayWrite && <FetchButton onFetched={({ id }) => setChosenId(id)} />}
          {mayWrite && <UploadButton onFiles={add} />}
        </div>
        <UploadTray onOpen={({ id }) => setChosenId(id)} />
        <div className="picking">
          <div className="shelf">
            <PictureGrid
              filter={filter}
              onClear={() => setFilter({})}
              onOpen={({ id }) => setChosenId(id)}
              openId={chosenId}
            />
          </div>
          {chosen && (
            <aside aria-label={words.chosen}>
              <Thumb picture={chosen} sizes="20rem" />
              {chosen.trouble && <p className="trouble">{words.describeFirst}</p>}
              <PictureWordsForm key={chosen.id} typed={typed} picture={chosen} isReadOnly={!mayWrite} />
            </aside>
          )}
        </div>
      </DropArea>
    </Modal>
  )
}
