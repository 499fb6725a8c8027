export type RunChartProps = {
  /** What a screen reader says of the picture; the same stands in a table beside it. */
  label: string
  /** Words of the axis, from the top. */
  levels: string[]
  /** In the order of time; `level` is a place among the words, counted from the top. */
  points: { at: Date; level: number }[]
  /** The days under the picture: the first and the last. */
  ends: [string, string]
  /** What is further apart than this many days is not joined. */
  joined?: number
}

const [left, right, top, row] = [112, 292, 8, 18]
const day = 24 * 60 * 60 * 1000

/** Points over time against words, with their middle as a broken line. A gap stays a gap. */
export const RunChart = ({ label, levels, points, ends, joined = 10 }: RunChartProps) => {
  const [from = 0, to = 0] = [points[0]?.at.getTime(), points.at(-1)?.at.getTime()]
  const bottom = top + (levels.length - 1) * row
  const x = (at: Date) =>
    Math.round(left + 8 + ((at.getTime() - from) / (to - from || 1)) * (right - left - 16))
  const y = (level: number) => top + level * row
  const middle = medianOf(points.map(({ level }) => level))
  return (
    <svg class="run-chart" viewBox={`0 0 ${right + 4} ${bottom + 24}`} role="img" aria-label={label}>
      {levels.map((words, level) => (
        <g key={words}>
          <line class="run-chart-line" x1={left} x2={right} y1={y(level)} y2={y(level)} />
          <text x={left - 6} y={y(level) + 4} text-anchor="end">
            {words}
          </text>
        </g>
      ))}
      <line class="run-chart-middle" x1={left} x2={right} y1={y(middle)} y2={y(middle)} />
      {points.map(({ at, level }, index) => {
        const before = points[index - 1]
        const near = before && at.getTime() - before.at.getTime() <= joined * day
        return (
          <g key={at.getTime()}>
            {near && (
              <line class="run-chart-run" x1={x(before.at)} y1={y(before.level)} x2={x(at)} y2={y(level)} />
            )}
            <circle cx={x(at)} cy={y(level)} r="3.5" />
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
