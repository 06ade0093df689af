import { Field, Reproved } from '../../kernel/field.tsx'
import type { Parting } from '../../newsroom/readers/leave.ts'
import { LONGEST_NAME } from '../../newsroom/readers/reader.ts'
import { forum } from '../addresses.ts'
import type { Reproof } from '../reproof.ts'
import type { ReaderVisit, Shown, Visit } from '../visit.ts'

/** What goes, what stays, and the name to be typed: nothing brings an account back. */
export function leaveScreen(
  { words, who, at }: ReaderVisit,
  { comments = 'kept', reproof }: { readonly comments?: Parting; readonly reproof?: Reproof },
): Shown {
  const { leave, own } = words
  return {
    title: leave.title,
    main: (
      <div class="sheet">
        <h1>{leave.title}</h1>
        <p class="lead">{leave.says}</p>
        <p>
          <a href={at(forum.data)} download>
            {own.data}
          </a>
        </p>
        <Reproved reproof={reproof} />
        <form method="post" class="form">
          <fieldset>
            <legend>{leave.comments}</legend>
            {(['kept', 'withdrawn'] as const).map((parting) => (
              <label class="choice">
                <input type="radio" name="comments" value={parting} checked={parting === comments} />
                {leave[parting]}
              </label>
            ))}
          </fieldset>
          <Field id="typed" label={leave.typed(who.reader.name)} most={LONGEST_NAME * 2} reproof={reproof} />
          <p class="act">
            <button type="submit">{leave.act}</button>
            <a href={at(forum.own)}>{leave.stay}</a>
          </p>
        </form>
      </div>
    ),
  }
}

/** Who has left sees nothing of theirs any more. */
export function leftScreen({ words, at }: Visit): Shown {
  const { leave } = words
  return {
    title: leave.gone,
    main: (
      <div class="sheet">
        <h1>{leave.gone}</h1>
        <p class="lead">{leave.goneSays}</p>
        <p>
          <a href={at('/')}>{leave.home}</a>
        </p>
      </div>
    ),
  }
}
