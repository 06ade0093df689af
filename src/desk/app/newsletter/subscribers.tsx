import { newsletterWords } from '../../../messages/desk-app/newsletter.ts'
import type { NewsletterAnswer } from '../../contract/newsletter.ts'
import { useWords } from '../me.ts'

/** How many get the letter. Who they are, the Desk does not show. */
export function Subscribers({ newsletter: { subscribers } }: { readonly newsletter: NewsletterAnswer }) {
  const words = useWords(newsletterWords)
  return (
    <section>
      <h2>{words.subscribers}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.edition}</th>
            <th scope="col">{words.active}</th>
            <th scope="col">{words.waiting}</th>
            <th scope="col">{words.stopped}</th>
          </tr>
        </thead>
        <tbody>
          {subscribers.map(({ edition, active, waiting, stopped }) => (
            <tr key={edition}>
              <th scope="row">{words.editions[edition]}</th>
              <td>{active}</td>
              <td>{waiting}</td>
              <td>{stopped}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
