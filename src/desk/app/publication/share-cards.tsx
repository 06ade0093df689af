import { publicationWords } from '../../../messages/desk-app/publication.ts'
import type { Answered } from '../../contract/operation.ts'
import { readShareCard } from '../../contract/share-card.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import type { EDITIONS } from './preview-search.ts'
import './share-cards.css'

type ShareCard = Answered<typeof readShareCard>

interface ShareCardsProps {
  readonly articleId: string
  readonly edition: (typeof EDITIONS)[number]
  /** Without it, of the text as it is being written. */
  readonly revision: number | undefined
}

/** What is shown where somebody shares the story, as each place draws it: where it cuts, and what it leaves out. */
export function ShareCards({ articleId, edition, revision }: ShareCardsProps) {
  const words = useWords(publicationWords).card
  const {
    data: card,
    error,
    refetch,
  } = useAsked(readShareCard, {
    params: { articleId },
    query: { edition, ...(revision !== undefined && { revision }) },
  })
  if (error && !card) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!card) return <Loading rows={8} />
  return (
    <div className="share-cards" lang={edition}>
      {!card.image && <p className="share-warning">{words.noImage}</p>}
      <Figure name={words.chat}>
        <div className="card-chat">
          <b>{card.title}</b>
          <p>{card.description}</p>
          <Thumb card={card} />
          <small>{card.site}</small>
        </div>
      </Figure>
      <Figure name={words.moments}>
        <div className="card-moments">
          <Thumb card={card} />
          <b>{card.title}</b>
        </div>
      </Figure>
      <Figure name={words.weibo}>
        <div className="card-weibo">
          <Thumb card={card} />
          <b>{card.title}</b>
          <p>{card.description}</p>
        </div>
      </Figure>
      <Figure name={words.large}>
        <div className="card-large">
          <Thumb card={card} />
          <small>{new URL(card.url).host}</small>
          <b>{card.title}</b>
          <p>{card.description}</p>
        </div>
      </Figure>
      <Figure name={words.line}>
        <div className="card-line">
          <Thumb card={card} />
          <b>{card.title}</b>
          <p>{card.description}</p>
          <small>{new URL(card.url).host}</small>
        </div>
      </Figure>
    </div>
  )
}

function Figure({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      {children}
    </figure>
  )
}

/** The picture, cut as the place cuts it; without one, the initial of the site, as most do. */
function Thumb({ card: { image, site } }: { readonly card: ShareCard }) {
  if (image) return <img className="card-image" src={image.path} alt={image.alt} />
  return (
    <span className="card-image none" aria-hidden="true">
      {[...site][0]}
    </span>
  )
}
