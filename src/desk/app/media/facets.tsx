import { LICENCE_STATES } from '../../../newsroom/media/picture-filter.ts'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { countPictures } from '../../contract/media.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import type { MediaFilter } from './media-search.ts'

interface FacetsProps {
  readonly filter: MediaFilter
  readonly onFilter: (filter: MediaFilter) => void
}

/** What the pictures can be told apart by, each with how many there are. A second click takes a filter away. */
export function Facets({ filter, onFilter }: FacetsProps) {
  const words = useWords(mediaWords)
  const { data } = useAsked(countPictures, {})
  const facet = <Name extends keyof MediaFilter>(
    name: Name,
    value: MediaFilter[Name] & string,
    label: string,
    count?: number,
  ) => {
    const isOn = filter[name] === value
    return (
      <li key={value}>
        <button
          type="button"
          aria-pressed={isOn}
          onClick={() => onFilter({ ...filter, [name]: isOn ? undefined : value })}
        >
          <span>{label}</span>
          <small>{count}</small>
        </button>
      </li>
    )
  }
  return (
    <nav className="facets" aria-label={words.title}>
      <h2>{words.licence}</h2>
      <ul>
        {LICENCE_STATES.map((state) => facet('licence', state, words.licenceStates[state], data?.licence[state]))}
      </ul>
      <h2>{words.use}</h2>
      <ul>
        {facet('use', 'used', words.used, data?.used)}
        {facet('use', 'unused', words.unused, data?.unused)}
      </ul>
      <h2>{words.place}</h2>
      <ul>
        {facet('place', 'retired', words.retired, data?.retired)}
        {facet('place', 'deleted', words.deleted, data?.deleted)}
      </ul>
      {(data?.credits.length ?? 0) > 0 && (
        <>
          <h2>{words.credits}</h2>
          <ul>{data?.credits.map(({ credit, count }) => facet('credit', credit, credit, count))}</ul>
        </>
      )}
    </nav>
  )
}
