import type { Reproof } from '../reproof.ts'

interface FieldProps {
  readonly id: string
  readonly name?: string
  readonly label: string
  /** The heading above says the same to the eye. */
  readonly titled?: true
  readonly type?: 'text' | 'email'
  readonly value?: string | undefined
  readonly hint?: string | undefined
  readonly autocomplete?: string
  readonly most?: number
  readonly reproof?: Reproof | undefined
}

/** A line to type in, with its label above it, and what is wrong with it named. */
export function Field(props: FieldProps) {
  const { id, name = id, label, type = 'text', value, hint, autocomplete = 'off', most, reproof } = props
  const isWrong = reproof?.field === name
  const described = [hint !== undefined && `${id}-hint`, isWrong && 'reproof'].filter((each) => each !== false)
  return (
    <p class="field">
      <label for={id} class={props.titled && 'vh'}>
        {label}
      </label>
      <Input
        type={type}
        attributes={{
          id,
          name,
          value,
          autocomplete,
          autocapitalize: type === 'text' ? 'none' : undefined,
          spellcheck: false,
          maxlength: most,
          required: true,
          'aria-invalid': isWrong ? 'true' : undefined,
          'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        }}
      />
      {hint !== undefined && (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      )}
    </p>
  )
}

/** Preact's types know each kind of input apart, and none that is one of several. */
function Input({ type, attributes }: { type: 'text' | 'email'; attributes: object }) {
  return type === 'email' ? <input type="email" {...attributes} /> : <input type="text" {...attributes} />
}

/** Why nothing was done: read out when the page opens, and named by the field that has to be mended. */
export function Reproved({ reproof }: { reproof: Pick<Reproof, 'says'> | undefined }) {
  return reproof ? (
    <p id="reproof" role="alert" class="reproof">
      {reproof.says}
    </p>
  ) : null
}

export function Done({ says }: { says: string | undefined }) {
  return says === undefined ? null : <output class="done">{says}</output>
}

/** The path to go on to, in a form that leads there. */
export function Next({ next }: { next: string | undefined }) {
  return next === undefined ? null : <input type="hidden" name="next" value={next} />
}
