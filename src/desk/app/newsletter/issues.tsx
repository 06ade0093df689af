import { newsletterWords } from '../../../messages/desk-app/newsletter.ts'
import type { NewsletterAnswer } from '../../contract/newsletter.ts'
import { useWords } from '../me.ts'
import { Nothing } from '../parts/states.tsx'

/** How the last issues fared. */
export function Issues({ issues }: { readonly issues: NewsletterAnswer['issues'] }) {
  const words = useWords(newsletterWords)
  return (
    <section>
      <h2>{words.issues}</h2>
      {issues.length === 0 ? (
        <Nothing says={words.noIssues} />
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.edition}</th>
              <th scope="col">{words.addressed}</th>
              <th scope="col">{words.sent}</th>
              <th scope="col">{words.refused}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map(({ day, edition, subject, addressed, sent, refused }) => (
              <tr key={day + edition} title={subject}>
                <th scope="row">{day}</th>
                <td>{words.editions[edition]}</td>
                <td>{addressed}</td>
                <td>{sent}</td>
                <td>{refused}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
