export type Area = { name: string; label: string; empty?: boolean }
export type Link = { from: string; to: string }
export type Size = { width: number; height: number; rx: number; ry: number }
export type Spot = { name: string; lines: string[]; x: number; y: number; high: number; empty: boolean }
export type Line = { path: string; number: { x: number; y: number } }

export const boxWidth = 112
export const lineHeight = 17

type Point = { x: number; y: number }

/** A label in lines of about this many letters, broken between words. */
export function wrapped(label: string, most = 13): string[] {
  const lines: string[] = []
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The areas of a map, set round an oval, and a line for each link between two of them. */
export function drawn(areas: Area[], links: Link[], size: Size): { spots: Spot[]; lines: Line[] } {
  const middle = { x: size.width / 2, y: size.height / 2 }
  const spots = areas.map(({ name, label, empty = false }, at) => {
    const turn = (at / areas.length) * 2 * Math.PI
    const x = Math.round(middle.x + (areas.length > 1 ? size.rx * Math.sin(turn) : 0))
    const y = Math.round(middle.y - (areas.length > 1 ? size.ry * Math.cos(turn) : 0))
    const lines = wrapped(label)
    return { name, lines, x, y, high: lines.length * lineHeight + 16, empty }
  })
  const at = new Map(spots.map((spot) => [spot.name, spot]))
  const lines = links.flatMap(({ from, to }) => {
    const [one, other] = [at.get(from), at.get(to)]
    return one && other && one !== other ? [bowed(one, other, middle)] : []
  })
  return { spots, lines }
}

/** A line from the edge of one box to the edge of the other, bowed inwards; there and back keep apart. */
function bowed(one: Spot, other: Spot, middle: Point): Line {
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const long = Math.hypot(dx, dy) || 1
  const bend = {
    x: (one.x + other.x) / 2 + (middle.x - (one.x + other.x) / 2) * 0.55 - (dy / long) * 22,
    y: (one.y + other.y) / 2 + (middle.y - (one.y + other.y) / 2) * 0.55 + (dx / long) * 22,
  }
  const [start, end] = [edge(one, bend, 0), edge(other, bend, 6)]
  const half = (a: number, b: number, c: number) => Math.round((a + 2 * b + c) / 4)
  return {
    path: `M${start.x} ${start.y} Q${Math.round(bend.x)} ${Math.round(bend.y)} ${end.x} ${end.y}`,
    number: { x: half(start.x, bend.x, end.x), y: half(start.y, bend.y, end.y) },
  }
}

/** Where the way from the middle of a box towards a point leaves the box, with some room left before it. */
function edge(box: Spot, towards: Point, room: number): Point {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y]
  const across = (boxWidth / 2 + room) / Math.abs(dx || 1e-6)
  const along = (box.high / 2 + room) / Math.abs(dy || 1e-6)
  const part = Math.min(across, along, 1)
  return { x: Math.round(box.x + dx * part), y: Math.round(box.y + dy * part) }
}
