const DESK = '/desk'

/** An address of the app as a view keeps it: below the Desk, without what is only looked at for a moment. */
export function viewAddress(href: string): string {
  const { pathname, searchParams } = new URL(href, 'http://desk.invalid')
  searchParams.delete('peek')
  const search = searchParams.toString()
  return pathname.slice(pathname.startsWith(`${DESK}/`) ? DESK.length : 0) + (search && `?${search}`)
}

/** A view's address as the browser has it. */
export function placeOfView(address: string): string {
  return DESK + address
}
