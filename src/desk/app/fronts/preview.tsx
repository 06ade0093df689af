import { useNavigate, useSearch } from '@tanstack/react-router'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import type { Arrangement } from '../../../newsroom/fronts/front.ts'
import { type FrontAnswer, previewFront } from '../../contract/fronts.ts'
import { addressOf } from '../call.ts'
import { useMe, useWords } from '../me.ts'
import { Loading } from '../parts/states.tsx'
import { useSettled } from '../parts/settled.ts'
import { bodyOf, type Composition, FOLLOWS } from './composition.ts'
import type { Names } from './names.ts'

interface PreviewProps {
  readonly front: FrontAnswer
  readonly arrangement: Arrangement
  readonly at: string | undefined
  readonly names: Names
  readonly composition: Composition | undefined
  onSelect(key: string): void
}

const WIDTHS = { phone: 390, desktop: 1280 } as const
const EDITIONS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const

/** The real page of the site, as the draft would make it. */
export function Preview({ front, arrangement, at, composition, onSelect }: PreviewProps) {
  const words = useWords(frontsWords)
  const { paper } = useMe()
  const search = useSearch({ from: '/fronts/$front' })
  const navigate = useNavigate({ from: '/fronts/$front' })
  const usual = useUsualWidth()
  const width = search.width ?? usual
  const edition = search.edition ?? (paper.edition as (typeof EDITIONS)[number])
  const settled = useSettled(arrangement)
  const asked = { ...bodyOf(settled, at), edition }
  const page = useQuery<string>({
    queryKey: [previewFront.id, front.name, asked],
    queryFn: ({ signal }) =>
      fetchPage(addressOf(previewFront, { params: { front: front.name }, body: asked }), asked, signal),
    meta: { follows: FOLLOWS },
    placeholderData: keepPreviousData,
  })
  return (
    <section className="front-preview" aria-label={words.panes.preview}>
      <div className="front-filters">
        <Segmented
          aria-label={words.width}
          value={width}
          options={(['phone', 'desktop'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, width: value === usual ? undefined : value }), replace: true })
          }
        />
        <Select
          aria-label={words.edition}
          value={edition}
          options={EDITIONS.map((value) => ({ value, label: words.editions[value] }))}
          onChange={(value) =>
            void navigate({
              search: (old) => ({ ...old, edition: value === paper.edition ? undefined : value }),
              replace: true,
            })
          }
        />
        <Button href={front.path} target="_blank" rel="noreferrer">
          {words.openPage}
        </Button>
      </div>
      {page.isError && <p role="alert">{words.previewFailed}</p>}
      {!page.data && !page.isError && <Loading rows={12} />}
      {page.data && (
        <Frame
          html={page.data}
          width={WIDTHS[width]}
          title={words.previewOf(front.title ?? words.home)}
          onStory={(id) => {
            const shown = [...(composition?.shown ?? [])].find(([, each]) => each.articleId === id)
            if (shown) onSelect(shown[0])
          }}
        />
      )}
    </section>
  )
}

/** On a small screen the page of a phone is what can be read. */
function useUsualWidth(): 'phone' | 'desktop' {
  const [isWide] = useState(() => innerWidth >= 1440)
  return isWide ? 'desktop' : 'phone'
}

async function fetchPage(address: string, body: unknown, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  })
  if (!response.ok) throw new Error(`the preview was answered ${response.status}`)
  return response.text()
}

interface FrameProps {
  readonly html: string
  readonly width: number
  readonly title: string
  onStory(id: string): void
}

/**
 * The page at its own width, made as small as there is room. Nothing in it runs. It stays where it was scrolled to when
 * it changes, and a press on a story chooses its slot instead of leading away.
 */
function Frame({ html, width, title, onStory }: FrameProps) {
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const scrolled = useRef(0)
  const [scale, setScale] = useState(1)
  const [height, setHeight] = useState(800)
  const told = useEffectEvent((id: string) => onStory(id))
  useEffect(() => {
    const element = room.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const fits = Math.min(1, element.clientWidth / width)
      setScale(fits)
      setHeight(element.clientHeight / fits)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])
  const onLoad = () => {
    const shown = frame.current?.contentWindow
    if (!shown) return
    shown.scrollTo(0, scrolled.current)
    shown.addEventListener('scroll', () => {
      scrolled.current = shown.scrollY
    })
    shown.document.addEventListener('click', (event) => {
      event.preventDefault()
      const link = (event.target as Element | null)?.closest('a[href]')
      const id = /\/a\/([0-9a-z]{12})/.exec(link?.getAttribute('href') ?? '')?.[1]
      if (id) told(id)
    })
  }
  return (
    <div className="front-frame" ref={room}>
      <iframe
        ref={frame}
        title={title}
        srcDoc={html}
        sandbox="allow-same-origin"
        style={{ width, height, transform: `scale(${scale})` }}
        onLoad={onLoad}
      />
    </div>
  )
}
