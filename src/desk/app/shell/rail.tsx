import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { useWords } from '../me.ts'
import { type Place, usePlaces } from './places.tsx'

/** The left rail; on a phone, the tabs at the foot with the most used places. */
export function Rail() {
  const words = useWords(frameWords)
  const names = useWords(placeWords)
  const places = usePlaces()
  return (
    <nav className="rail" aria-label={words.places}>
      <ul>
        {places.map((place) => (
          <li key={place.path} className={place.onPhone ? 'on-phone' : undefined}>
            <PlaceLink place={place}>
              {place.icon}
              <span>{names[place.word]}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PlaceLink({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  if (place.outside) return <a href={`/desk${place.path}`}>{children}</a>
  return (
    <Link to={place.path} activeProps={{ 'aria-current': 'page' }}>
      {children}
    </Link>
  )
}
