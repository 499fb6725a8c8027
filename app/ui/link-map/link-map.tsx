export type LinkMapProps = {
  /** Says what the picture shows; the same stands in words beside it. */
  label: string
  width: number
  height: number
  spots: { name: string; lines: string[]; x: number; y: number }[]
  lines: { x1: number; y1: number; x2: number; y2: number }[]
}

const boxWidth = 112
const lineHeight = 17

/** Areas of a life and the links that a person drew between them. */
export const LinkMap = ({ label, width, height, spots, lines }: LinkMapProps) => (
  <svg
    class="link-map"
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    role="img"
    aria-label={label}
  >
    {lines.map(({ x1, y1, x2, y2 }) => (
      <line key={`${x1} ${y1} ${x2} ${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} />
    ))}
    {spots.map((spot) => {
      const high = spot.lines.length * lineHeight + 16
      return (
        <g key={spot.name}>
          <rect x={spot.x - boxWidth / 2} y={spot.y - high / 2} width={boxWidth} height={high} rx="10" />
          {spot.lines.map((words, at) => (
            <text
              key={words}
              x={spot.x}
              y={spot.y - ((spot.lines.length - 1) * lineHeight) / 2 + at * lineHeight + 5}
              text-anchor="middle"
            >
              {words}
            </text>
          ))}
        </g>
      )
    })}
  </svg>
)
