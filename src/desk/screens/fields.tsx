import type { Children } from '../../kernel/html/html.ts'
import type { Reproof } from '../refusal-words.ts'

interface FieldProps {
  readonly id: string
  readonly label: string
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
  /** How the reproof names the field, where it is not its own name. */
  readonly name?: string
}

/** A line to type in, with its label above it and what is wrong with it below. */
export function Field(props: FieldProps) {
  const { id, label, type = 'text', value, hint, autocomplete = 'off', optional = false, reproof, name = id } = props
  const isWrong = props.wrong ?? reproof?.field === name
  const described = [hint !== undefined && `${id}-hint`, isWrong && 'reproof'].filter((each) => each !== false)
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <Input
        type={type}
        attributes={{
          id,
          name,
          value,
          autocomplete,
          autocapitalize: type === 'text' ? 'none' : undefined,
          spellcheck: type === 'text' ? false : undefined,
          inputMode: props.inputMode,
          maxLength: props.most,
          required: !optional,
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
export function Reproved({ reproof }: { reproof: Reproof | undefined }) {
  return reproof ? (
    <p id="reproof" role="alert" class="reproof">
      {reproof.says}
    </p>
  ) : null
}

export function Done({ says }: { says: string | undefined }) {
  return says === undefined ? null : <output class="done">{says}</output>
}

/** The one act of a form. */
export function Act({ text, quiet = false }: { text: string; quiet?: boolean }) {
  return (
    <p class="act">
      <button type="submit" class={quiet ? 'quiet' : undefined}>
        {text}
      </button>
    </p>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly children: Children
}

export function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id} class="part">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
