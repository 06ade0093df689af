import { placeWords } from '../../../messages/desk-app/places.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'

export function InboxScreen() {
  const words = useWords(placeWords)
  return <Screen title={words.inbox}>{null}</Screen>
}
