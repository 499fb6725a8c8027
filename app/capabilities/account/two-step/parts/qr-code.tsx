import { encode } from 'uqr'

const quiet = 4

/** A QR code as one SVG path: dark squares on white in every display mode, since cameras need the contrast. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = encode(text, { border: 0 })
  const size = data.length + quiet * 2
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  )
  return (
    <svg role="img" aria-label={label} width="232" height="232" viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
