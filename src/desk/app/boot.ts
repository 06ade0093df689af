import type { Boot } from '../contract/boot.ts'

/** What the server put into the page for the app to begin with. */
export const boot = JSON.parse(document.querySelector('#boot')!.textContent) as Boot
