import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Segmented, Switch } from 'antd'
import { useState } from 'react'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import { readPublication } from '../../contract/publication.ts'
import { useAsked } from '../asked.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { EDITIONS, VIEWS, WIDTHS } from './preview-search.ts'
import { PublicationPanel } from './publication-panel.tsx'
import { FramedPage } from './framed-page.tsx'
import './publication.css'
import { ShareCards } from './share-cards.tsx'

/**
 * The true page of a story as it would be: in each edition, at the width of a phone, a tablet, a desk, by day and night; on
 * paper; and as the card that others show of it.
 */
export function PreviewScreen() {
  const words = useWords(publicationWords)
  const me = useMe()
  const mayLink = useMay('write')
  const { articleId } = useParams({ from: '/articles/$articleId/preview' })
  const search = useSearch({ from: '/articles/$articleId/preview' })
  const navigate = useNavigate({ from: '/articles/$articleId/preview' })
  const { edition = me.paper.edition as (typeof EDITIONS)[number], width = 1280, dark = false, as = 'page' } = search
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
            onChange={(value) => void navigate({ search: { ...search, edition: value } })}
          />
          <Segmented
            aria-label={words.showAs}
            value={as}
            options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
            onChange={(value) =>
              void navigate({ search: { ...search, as: value === 'page' ? undefined : (value as typeof as) } })
            }
          />
          {as === 'page' && (
            <>
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
            </>
          )}
          {as === 'print' && (
            <Button size="small" onClick={() => printFramed()}>
              {words.print}
            </Button>
          )}
          <Button size="small" onClick={() => setFresh(fresh + 1)}>
            {words.refresh}
          </Button>
          <Link to="/articles/$articleId" params={{ articleId }}>
            {words.toArticle}
          </Link>
        </div>
      }
    >
      <div className="preview">
        {as === 'card' ? (
          <ShareCards articleId={articleId} edition={edition} revision={revision} />
        ) : (
          <FramedPage
            key={`${address} ${as} ${dark} ${fresh}`}
            address={address}
            width={as === 'print' ? 'print' : width}
            dark={dark}
            title={words.frame}
          />
        )}
        <aside className="beside">
          {unkept && data && <Alert type="warning" showIcon title={words.unkept(data.latestRevision)} />}
          <PublicationPanel articleId={articleId} inPreview />
          {mayLink && <PreviewLinks articleId={articleId} />}
        </aside>
      </div>
    </Screen>
  )
}

/** Its sheets and where they break are shown by the browser itself. */
function printFramed(): void {
  document.querySelector<HTMLIFrameElement>('.framed iframe')?.contentWindow?.print()
}
