import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Segmented, Switch } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import { readPublication } from '../../contract/publication.ts'
import { useAsked } from '../asked.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { EDITIONS, WIDTHS } from './preview-search.ts'
import { PublicationPanel } from './publication-panel.tsx'
import './publication.css'

/** The true page of a story as it would be, in each edition, at the width of a phone, a tablet, a desk, by day and night. */
export function PreviewScreen() {
  const words = useWords(publicationWords)
  const me = useMe()
  const mayLink = useMay('write')
  const { articleId } = useParams({ from: '/articles/$articleId/preview' })
  const search = useSearch({ from: '/articles/$articleId/preview' })
  const navigate = useNavigate({ from: '/articles/$articleId/preview' })
  const { edition = me.paper.edition, width = 1280, dark = false } = search
  const [fresh, setFresh] = useState(0)
  const { data } = useAsked(readPublication, { params: { articleId } })
  const unkept = data?.unkept ?? false
  const revision = unkept && search.of !== 'newest' ? undefined : data?.latestRevision
  const address = `/desk/articles/${articleId}/preview-frame?${new URLSearchParams({ edition, ...(revision !== undefined && { revision: String(revision) }) })}`
  return (
    <Screen
      full
      title={data ? `${words.previewTitle}：${data.headline}` : words.previewTitle}
      acts={
        <div className="preview-bar">
          {unkept && data && (
            <Segmented
              aria-label={words.whichText}
              value={search.of ?? 'text'}
              options={[
                { value: 'text', label: words.beingWritten },
                { value: 'newest', label: words.version(data.latestRevision) },
              ]}
              onChange={(of) => void navigate({ search: { ...search, of: of as 'text' | 'newest' } })}
            />
          )}
          <Segmented
            aria-label={words.edition}
            value={edition}
            options={EDITIONS.map((value) => ({ value, label: words.editions[value] }))}
            onChange={(value) => void navigate({ search: { ...search, edition: value as (typeof EDITIONS)[number] } })}
          />
          <Segmented
            aria-label={words.width}
            value={width}
            options={WIDTHS.map((value) => ({ value, label: String(value) }))}
            onChange={(value) => void navigate({ search: { ...search, width: value } })}
          />
          <label>
            <Switch
              size="small"
              checked={dark}
              onChange={(checked) => void navigate({ search: { ...search, dark: checked } })}
            />{' '}
            {words.dark}
          </label>
          <Button size="small" onClick={() => setFresh(fresh + 1)}>
            {words.refresh}
          </Button>
          <Link to={`/articles/${articleId}` as '/'}>{words.toArticle}</Link>
        </div>
      }
    >
      <div className="preview">
        <Framed key={`${address} ${dark} ${fresh}`} address={address} width={width} dark={dark} title={words.frame} />
        <aside className="beside">
          {unkept && data && <Alert type="warning" showIcon title={words.unkept(data.latestRevision)} />}
          <PublicationPanel articleId={articleId} inPreview />
          {mayLink && <PreviewLinks articleId={articleId} />}
        </aside>
      </div>
    </Screen>
  )
}

interface FramedProps {
  readonly address: string
  readonly width: number
  readonly dark: boolean
  readonly title: string
}

/** The page in a window of its own width, made smaller where there is less room: lines break as they will. */
function Framed({ address, width, dark, title }: FramedProps) {
  const room = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setScale(Math.min(1, (entry?.contentRect.width ?? width) / width)))
    if (room.current) observer.observe(room.current)
    return () => observer.disconnect()
  }, [width])
  return (
    <div className="framed" ref={room}>
      <iframe
        title={title}
        src={address}
        style={{
          width,
          height: `${100 / scale}%`,
          transform: `scale(${scale})`,
          // What a page prefers, a page in a frame takes from the frame.
          colorScheme: dark ? 'dark' : 'light',
        }}
      />
    </div>
  )
}
