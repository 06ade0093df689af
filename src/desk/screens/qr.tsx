import { qrCode } from '../../kernel/qr-code.ts'

/** Empty modules around a code, without which cameras do not find it. */
const QUIET = 4
/** Drawn in place: no `img` could be given it without an address of its own. */
const image = { role: 'img' } as const

/** A QR code as one path: black on white by day and by night, since many cameras read no white on black. */
export function Qr({ text, label }: { text: string; label: string }) {
  const rows = qrCode(text)
  const size = rows.length + 2 * QUIET
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('')
  return (
    <svg class="qr" {...image} aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
