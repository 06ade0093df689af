/** What an order was refused for, in the words of whoever gave it, and which field has to be mended. */
export interface Reproof {
  readonly says: string
  readonly field?: string | undefined
}

interface FieldProps {
  readonly id: string
  /** What it is sent as, and what a reproof calls it, where that is not its id. */
  readonly name?: string
  readonly label: string
  /** The heading above says the same to the eye. */
  readonly titled?: true
  readonly type?: 'text' | 'password' | 'email'
  readonly value?: string | undefined
  readonly hint?: string | undefined
  readonly autocomplete?: string
  readonly inputMode?: 'numeric'
  readonly optional?: boolean
  readonly most?: number
  readonly reproof?: Reproof | undefined
  /** Whether the reproof is for this field, where it goes by another name. */
  readonly wrong?: boolean
}

/** A line to type in, with its label above it, and what is wrong with it named. */
export function Field(props: FieldProps) {
  const { id, name = id, label, type = 'text', hint, reproof } = props
  const isWrong = props.wrong ?? reproof?.field === name
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
          value: props.value,
          autocomplete: props.autocomplete ?? 'off',
          autocapitalize: type === 'text' ? 'none' : undefined,
          spellcheck: type === 'password' ? undefined : false,
          inputmode: props.inputMode,
          maxlength: props.most,
          required: !props.optional,
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
function Input({ type, attributes }: { type: 'text' | 'password' | 'email'; attributes: object }) {
  if (type === 'password') return <input type="password" {...attributes} />
  if (type === 'email') return <input type="email" {...attributes} />
  return <input type="text" {...attributes} />
}

/** Why nothing was done: read out when the page opens, and named by the field that has to be mended. */
export function Reproved({ reproof }: { reproof: Pick<Reproof, 'says'> | undefined }) {
  return reproof ? (
    <p id="reproof" role="alert" class="reproof">
      {reproof.says}
    </p>
  ) : null
}

/** What was done, read out when the page opens. */
export function Done({ says }: { says: string | undefined }) {
  return says === undefined ? null : <output class="done">{says}</output>
}
