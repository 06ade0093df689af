import { Button, Checkbox, Tag } from 'antd'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { listPictures, type ListedPictureView } from '../../contract/media.ts'
import { useAskedPages } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { lastDayOf } from './licence-days.ts'
import { isFiltered, type MediaFilter } from './media-search.ts'
import { Thumb } from './thumb.tsx'

interface PictureGridProps {
  readonly filter: MediaFilter
  readonly onClear: () => void
  readonly onOpen: (picture: ListedPictureView) => void
  readonly openId?: string | undefined
  /** Pictures that are chosen for something, if any can be. */
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (picture: ListedPictureView, isSelected: boolean) => void
}

/** Rows of pictures of one height, each as wide as it is, in the order in which they came. */
export function PictureGrid({ filter, onClear, onOpen, openId, selected, onSelect }: PictureGridProps) {
  const words = useWords(mediaWords)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAskedPages(listPictures, {
    query: { ...filter, limit: 60 },
  })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={12} />
  const pictures = data.pages.flatMap((page) => page.items)
  if (pictures.length === 0)
    return isFiltered(filter) ? (
      <Nothing says={words.nothing}>
        <Button onClick={onClear}>{words.clear}</Button>
      </Nothing>
    ) : (
      <Nothing says={words.nothingYet} />
    )
  return (
    <>
      <ul className="pictures">
        {pictures.map((picture) => (
          <PictureTile
            key={picture.id}
            picture={picture}
            onOpen={() => onOpen(picture)}
            isOpen={picture.id === openId}
            isSelected={selected?.has(picture.id) ?? false}
            onSelect={onSelect && ((isSelected) => onSelect(picture, isSelected))}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

interface PictureTileProps {
  readonly picture: ListedPictureView
  readonly onOpen: () => void
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly onSelect: ((isSelected: boolean) => void) | undefined
}

function PictureTile({ picture, onOpen, isOpen, isSelected, onSelect }: PictureTileProps) {
  const words = useWords(mediaWords)
  const { timeZone } = useMe().paper
  const { alt, name, credit, width, height, trouble, isExpiring, licenceUntil, uses } = picture
  const label = alt || name || words.unnamed
  const ratio = Math.min(2.4, Math.max(0.6, width / height))
  return (
    <li className={isSelected ? 'selected' : undefined} style={{ flexGrow: ratio, flexBasis: `${ratio * 8.5}rem` }}>
      <button
        type="button"
        className="tile"
        aria-label={words.picture(label)}
        aria-current={isOpen || undefined}
        style={{ aspectRatio: ratio }}
        onClick={onOpen}
      >
        <Thumb picture={picture} sizes="(min-width: 48em) 20rem, 50vw" isDecoration />
      </button>
      {onSelect && (
        <Checkbox
          checked={isSelected}
          aria-label={words.select(label)}
          onChange={({ target }) => onSelect(target.checked)}
        />
      )}
      <p>
        <span className="credit">{credit || name}</span>
        <span className="uses">{uses > 0 ? words.uses(uses) : words.neverUsed}</span>
      </p>
      {trouble ? (
        <Tag color="error">{words.troubles[trouble]}</Tag>
      ) : (
        isExpiring && <Tag color="warning">{words.expiring(lastDayOf(licenceUntil!, timeZone))}</Tag>
      )}
    </li>
  )
}
