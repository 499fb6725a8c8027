import type { Link } from './contract.ts'

export type Spot = { name: string; lines: string[]; x: number; y: number }
export type Drawn = { spots: Spot[]; lines: { x1: number; y1: number; x2: number; y2: number }[] }

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
export function drawn(
  areas: { name: string; label: string }[],
  links: Link[],
  size: { width: number; height: number; rx: number; ry: number },
): Drawn {
  const spots = areas.map(({ name, label }, at) => {
    const turn = (at / areas.length) * 2 * Math.PI
    const x = Math.round(size.width / 2 + (areas.length > 1 ? size.rx * Math.sin(turn) : 0))
    const y = Math.round(size.height / 2 - (areas.length > 1 ? size.ry * Math.cos(turn) : 0))
    return { name, lines: wrapped(label), x, y }
  })
  const at = new Map(spots.map((spot) => [spot.name, spot]))
  const lines = links.flatMap(({ from, to }) => {
    const [one, other] = [at.get(from), at.get(to)]
    return one && other ? [{ x1: one.x, y1: one.y, x2: other.x, y2: other.y }] : []
  })
  return { spots, lines }
}
