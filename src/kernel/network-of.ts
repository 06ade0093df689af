/**
 * What an address counts as, where it is counted how often somebody asks: of IPv6 its /64, for whoever has one address of
 * it has all of them. An IPv4 address is the same in the clothes of IPv6 (`::ffff:192.0.2.7`).
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().split('%')[0]!
  if (!plain.includes(':')) return plain
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  return mapped ? mapped[1]! : groupsOf(plain).slice(0, 4).join(':')
}

function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter((group) => group !== '')
  const right = tail.split(':').filter((group) => group !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16).toString(16))
}
