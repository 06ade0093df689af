import { LONGEST_QUERY } from '../../hanzi/words/query.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'

interface SearchFormProps {
  readonly frame: Frame
  /** Of its field. */
  readonly id: string
  readonly query?: string
  /** A form that is the page's own business, not the one of the masthead. */
  readonly large?: boolean
}

export function SearchForm({ frame, id, query, large }: SearchFormProps) {
  const { title, label, placeholder, submit, suggestions } = frame.words.search
  return (
    <search class={large ? 'large' : undefined} aria-label={large ? label : title}>
      <form
        class="find"
        action={link(frame, paths.search)}
        data-suggest={link(frame, paths.suggest)}
        data-label={suggestions.label}
      >
        <label class="vh" for={id}>
          {label}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          value={query}
          maxlength={LONGEST_QUERY}
          autocomplete="off"
          placeholder={placeholder}
        />
        <button type="submit">{submit}</button>
      </form>
    </search>
  )
}
