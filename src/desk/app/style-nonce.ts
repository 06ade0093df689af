import { boot } from './boot.ts'

/**
 * Gives each style sheet that a script makes the nonce which the page's policy asks for. Ant Design passes it to most of
 * its own and not to all, and editors know nothing of it. A style sheet in markup, which is what an attacker could bring
 * in, goes without.
 */
const createElement = document.createElement.bind(document)
document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options)
  if (element instanceof HTMLStyleElement) element.nonce = boot.nonce
  return element
}
