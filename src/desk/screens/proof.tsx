import { Field, type Reproof } from '../../kernel/field.tsx'
import { isAskedForPassword } from '../../newsroom/people/sign-in.ts'
import type { StaffVisit } from '../visit.ts'

/** Asks for the present password before something changes by which one signs in, where there is one to ask for. */
export function Current({ id, visit, reproof }: { id: string; visit: StaffVisit; reproof: Reproof | undefined }) {
  const { words, who, house } = visit
  if (!isAskedForPassword(who, house.newsroom.now())) return <input type="hidden" name="current" value="" />
  return (
    <Field
      id={id}
      name="current"
      type="password"
      label={words.fields.currentPassword}
      autocomplete="current-password"
      most={1000}
      reproof={reproof}
    />
  )
}
