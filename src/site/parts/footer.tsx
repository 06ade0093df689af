import { comfortsOf } from '../../messages/comforts/comforts.ts'
import type { Settings } from '../../newsroom/settings/settings.ts'
import { safeHref } from '../escape.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'

/** All places of the paper, and what the law asks a paper to say of itself. */
export function footer(frame: Frame): string {
  const words = frame.words.frame
  const { publisher, address, telephone } = frame.settings
  return renderPart(
    <footer class="w foot">
      <nav aria-label={words.services}>
        <ul>
          {placesOf(frame).map(([path, name]) => (
            <li>
              <a href={link(frame, path)}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="leg">
        <p>
          {publisher && words.rights(publisher)}
          {address && words.address(address)}
          {telephone && words.telephone(telephone)}
        </p>
        <Licences settings={frame.settings} />
      </div>
    </footer>,
  )
}

function placesOf(frame: Frame): readonly (readonly [path: string, name: string])[] {
  const words = frame.words.frame
  return [
    [paths.home, words.home],
    ...frame.sections.map(({ slug, name }) => [paths.section(slug), name] as const),
    [paths.wire(), words.wire],
    [paths.topics, words.topics],
    [paths.hot(), words.hot],
    [paths.search, frame.words.search.title],
    [paths.corrections, words.corrections],
    [paths.newsletter(), comfortsOf(frame.edition).newsletter.title],
    [paths.readingList, comfortsOf(frame.edition).list.title],
    [paths.feed(), words.feed],
  ]
}

function Licences({ settings }: { settings: Settings }) {
  const given = [settings.icp, settings.police, settings.licence, settings.complaints].filter((entry) => entry != null)
  if (given.length === 0) return null
  return (
    <ul>
      {given.map(({ text, url }) => {
        const href = safeHref(url)
        return <li>{href ? <a href={href}>{text}</a> : text}</li>
      })}
    </ul>
  )
}
