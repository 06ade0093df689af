import type { Body, Embed } from './body.ts'

export function embedsIn(body: Body): readonly Embed[] {
  return body.content.filter((block) => block.type === 'embed')
}

/** The host of an address on the web, or undefined: of a place on our own site. */
export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

/** Whether what stands at an address may be embedded: our own site, a host that the house has listed, or one below it. */
export function mayEmbed(url: string, hosts: readonly string[]): boolean {
  const host = hostOf(url)
  return host === undefined || hosts.some((listed) => host === listed || host.endsWith(`.${listed}`))
}
