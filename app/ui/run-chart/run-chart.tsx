export type RunChartProps = {
  /** What a screen reader says of the picture; the same stands in a table beside it. */
  label: string
  /** Words of the axis, from the top. A line without words is there for the eye alone. */
  levels: string[]
  /**
   * In the order of time; `level` is a place among the words, counted from the top, and may lie between two. An open one
   * rests on less than the others. `joined` says by itself whether it is joined to the one before.
   */
  points: { at: Date; level: number; open?: boolean; joined?: boolean }[]
  /** The days under the picture: the first and the last. */
  ends: [string, string]
  /** What is further apart than this many days is not joined, where a point does not say so itself. */
  joined?: number
  /** The middle, where it was worked out elsewhere. */
  middle?: number
  /** A stretch of the axis that stands out quietly, from the top. */
  band?: [from: number, to: number] | undefined
  /** Days that something is said about, each with the number under which it is said. */
  marks?: { at: Date; label: string }[]
}

const [right, row] = [292, 18]
// What a letter of the axis takes, about; words are never cut.
const letter = 5.8
const day = 24 * 60 * 60 * 1000

/** Points over time against words, with their middle as a broken line. A gap stays a gap. */
export const RunChart = ({
  label,
  levels,
  points,
  ends,
  joined = 10,
  middle,
  band,
  marks = [],
}: RunChartProps) => {
  const [from = 0, to = 0] = [points[0]?.at.getTime(), points.at(-1)?.at.getTime()]
  const left = Math.round(Math.max(44, 14 + letter * Math.max(...levels.map((words) => words.length))))
  const top = marks.length > 0 ? 24 : 8
  const bottom = top + (levels.length - 1) * row
  const x = (at: Date) =>
    Math.round(left + 8 + ((at.getTime() - from) / (to - from || 1)) * (right - left - 16))
  const y = (level: number) => Math.round((top + level * row) * 10) / 10
  const centre = middle ?? medianOf(points.map(({ level }) => level))
  return (
    <svg class="run-chart" viewBox={`0 0 ${right + 4} ${bottom + 24}`} role="img" aria-label={label}>
      {band && (
        <rect
          class="run-chart-band"
          x={left}
          width={right - left}
          y={y(band[0])}
          height={y(band[1]) - y(band[0])}
        />
      )}
      {levels.map((words, level) => (
        <g key={level}>
          <line class="run-chart-line" x1={left} x2={right} y1={y(level)} y2={y(level)} />
          <text x={left - 6} y={y(level) + 4} text-anchor="end">
            {words}
          </text>
        </g>
      ))}
      {marks.map(({ at, label: said }) => (
        <g key={said}>
          <line class="run-chart-mark" x1={x(at)} x2={x(at)} y1={top - 8} y2={bottom} />
          <text x={x(at)} y={top - 11} text-anchor="middle">
            {said}
          </text>
        </g>
      ))}
      <line class="run-chart-middle" x1={left} x2={right} y1={y(centre)} y2={y(centre)} />
      {points.map(({ at, level, open, joined: told }, index) => {
        const before = points[index - 1]
        const near = before && (told ?? at.getTime() - before.at.getTime() <= joined * day)
        return (
          <g key={index}>
            {near && (
              <line class="run-chart-run" x1={x(before.at)} y1={y(before.level)} x2={x(at)} y2={y(level)} />
            )}
            <circle class={open ? 'run-chart-open' : undefined} cx={x(at)} cy={y(level)} r="3.5" />
          </g>
        )
      })}
      <text x={left} y={bottom + 20}>
        {ends[0]}
      </text>
      <text x={right} y={bottom + 20} text-anchor="end">
        {ends[1]}
      </text>
    </svg>
  )
}

/** Of an even number, halfway between the two in the middle. */
function medianOf(levels: number[]): number {
  const sorted = levels.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}
