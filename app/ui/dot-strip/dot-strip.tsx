import { VisuallyHidden } from '../hidden/hidden.tsx'

export type DotStripProps = {
  caption: string
  ends: [string, string]
  /** What heads the column of days. */
  weekHead: string
  places: string[]
  lines: { week: string; places: boolean[] }[]
}

/** Dots on a line, one line for each week: nothing between them, no middle, no judgement. */
export const DotStrip = ({ caption, ends, weekHead, places, lines }: DotStripProps) => (
  <table class="dot-strip">
    <caption>
      {caption}
      <span class="dot-strip-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
    </caption>
    <colgroup>
      <col class="dot-strip-week" />
      {places.map((place) => (
        <col key={place} />
      ))}
    </colgroup>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">{weekHead}</th>
        {places.map((place) => (
          <th key={place} scope="col">
            {place}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.week}>
          <th scope="row">{line.week}</th>
          {line.places.map((there, at) => (
            <td key={places[at]}>
              {there && (
                <>
                  <span class="dot-strip-dot" aria-hidden="true" />
                  <VisuallyHidden>{places[at]}</VisuallyHidden>
                </>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
