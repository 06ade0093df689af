import { mayEmbed } from '../../../src/newsroom/articles/embeds.ts'

/** Whether a house that lists the hosts of these clipboards takes a card of an address. */
export function isListed(url: string): boolean {
  return mayEmbed(url, ['bilibili.com', 'v.qq.com'])
}
