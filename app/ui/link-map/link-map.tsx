import { type Area, boxWidth, drawn, type Link, lineHeight, type Size } from './layout.ts'

export type LinkMapProps = {
  /** Says what the picture shows; the same stands in words beside it. */
  label: string
  areas: Area[]
  links: Link[]
  size: Size
  /** The lines go one way and carry the numbers of a list beside the picture. */
  numbered?: boolean
}

/** Areas of a life and the links that a person drew between them. */
export const LinkMap = ({ label, areas, links, size, numbered = false }: LinkMapProps) => {
  const { spots, lines } = drawn(areas, links, size)
  return (
    <svg
      class="link-map"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role="img"
      aria-label={label}
    >
      {numbered && (
        <marker
          id="link-map-tip"
          viewBox="0 0 8 8"
          refX="4"
          refY="4"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path class="link-map-tip" d="M0 0 L8 4 L0 8 Z" />
        </marker>
      )}
      {lines.map(({ path }) => (
        <path
          key={path}
          class="link-map-line"
          d={path}
          marker-end={numbered ? 'url(#link-map-tip)' : undefined}
        />
      ))}
      {spots.map((spot) => (
        <g key={spot.name} class={spot.empty ? 'link-map-empty' : undefined}>
          <rect
            x={spot.x - boxWidth / 2}
            y={spot.y - spot.high / 2}
            width={boxWidth}
            height={spot.high}
            rx="10"
          />
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
      ))}
      {numbered &&
        lines.map(({ path, number }, at) => (
          <g key={path}>
            <circle cx={number.x} cy={number.y} r="11" />
            <text x={number.x} y={number.y + 5} text-anchor="middle">
              {at + 1}
            </text>
          </g>
        ))}
    </svg>
  )
}
