import { readChoices } from '../contract/choices.ts'
import type { Answered } from '../contract/operation.ts'
import { useAsked } from './asked.ts'

export type Choices = Answered<typeof readChoices>
export type Choice = Choices['sources'][number] & { readonly over?: boolean }

const NONE: Choices = { sections: [], topics: [], sources: [], people: [] }

/** What things can be given and filtered by; empty until it has come. */
export function useChoices(): Choices {
  return useAsked(readChoices, {}).data ?? NONE
}

/** As a `Select` takes them, all of them: to filter by. */
export function optionsOf(choices: readonly Choice[]) {
  return choices.map(({ id, name }) => ({ value: id, label: name }))
}

/** As a `Select` takes them, to be given: without what is over, unless it was given before. */
export function openOptionsOf(choices: readonly Choice[], given: readonly string[] = []) {
  return optionsOf(choices.filter(({ id, over }) => !over || given.includes(id)))
}
