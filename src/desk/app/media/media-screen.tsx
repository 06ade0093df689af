import { getRouteApi } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useCallback, useState } from 'react'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import type { ListedPictureView } from '../../contract/media.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import '../styles/media.css'
import { BulkBar } from './bulk-bar.tsx'
import { DropArea } from './drop-area.tsx'
import { Facets } from './facets.tsx'
import { FetchButton } from './fetch-button.tsx'
import { useGridKeys } from './grid-keys.ts'
import { isFiltered, type MediaFilter } from './media-search.ts'
import { PictureDrawer } from './picture-drawer.tsx'
import { PictureGrid } from './picture-grid.tsx'
import { UploadButton } from './upload-button.tsx'
import { UploadTray } from './upload-tray.tsx'
import { uploads } from './uploads.ts'

const route = getRouteApi('/media')

/** 图库: what there is, by facets; what is on its way; one picture beside it. */
export function MediaScreen() {
  const words = useWords(mediaWords)
  const mayWrite = useMay('write')
  const { picture, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const [selected, setSelected] = useState<ReadonlyMap<string, ListedPictureView>>(new Map())
  useGridKeys()
  const add = useCallback((files: readonly File[]) => uploads.add(files), [])

  const onFilter = (to: MediaFilter) => void navigate({ search: (now) => ({ picture: now.picture, ...to }) })
  const onOpen = (pictureId: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, picture: pictureId }), replace: picture !== undefined })
  const onSelect = (chosen: ListedPictureView, isSelected: boolean) => {
    const rest = [...selected].filter(([id]) => id !== chosen.id)
    setSelected(new Map(isSelected ? [...rest, [chosen.id, chosen]] : rest))
  }

  const screen = (
    <Screen
      title={words.title}
      acts={
        mayWrite && (
          <div className="acts">
            <FetchButton onFetched={({ id }) => onOpen(id)} />
            <UploadButton onFiles={add} />
          </div>
        )
      }
    >
      <div className={picture ? 'media with-drawer' : 'media'}>
        <Facets filter={filter} onFilter={onFilter} />
        <div className="shelf">
          <div className="search">
            <Input.Search
              key={filter.q}
              defaultValue={filter.q}
              placeholder={words.search}
              aria-label={words.search}
              allowClear
              onSearch={(q) => onFilter({ ...filter, q: q.trim() || undefined })}
            />
            {isFiltered(filter) && <Button onClick={() => onFilter({})}>{words.clear}</Button>}
          </div>
          <UploadTray onOpen={({ id }) => onOpen(id)} />
          {selected.size > 0 && <BulkBar selected={selected} onSelect={setSelected} />}
          <PictureGrid
            filter={filter}
            onClear={() => onFilter({})}
            onOpen={({ id }) => onOpen(id)}
            openId={picture}
            selected={new Set(selected.keys())}
            {...(mayWrite && { onSelect })}
          />
        </div>
        {picture && <PictureDrawer pictureId={picture} onClose={() => onOpen(undefined)} />}
      </div>
    </Screen>
  )
  return mayWrite ? <DropArea onFiles={add}>{screen}</DropArea> : screen
}
