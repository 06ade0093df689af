import type { DeskLanguage } from '../../messages/desk-languages.ts'
import { ACTIONS, may, type Role } from '../../newsroom/people/policy.ts'
import type { Settings } from '../../newsroom/settings/settings.ts'
import type { Me } from '../contract/people.ts'

/** What the app has to know of whoever is before it. */
export function meOf(order: {
  readonly staffId: string
  readonly who: { readonly name: string; readonly role: Role }
  readonly language: DeskLanguage
  readonly settings: Settings
  readonly house: { readonly origin: string; readonly hasMail: boolean }
}): Me {
  const { staffId, who, language, settings, house } = order
  const { name, edition, timeZone, embedHosts } = settings
  return {
    staffId,
    name: who.name,
    role: who.role,
    may: ACTIONS.filter((action) => may({ kind: 'staff', id: staffId, role: who.role }, action)),
    language,
    paper: { name, edition, timeZone, embedHosts, origin: house.origin, hasMail: house.hasMail },
  }
}
