import type { ComponentChildren } from 'preact'

type Labelled = { label: ComponentChildren; hint?: string }

const Label = ({ label, hint }: Labelled) => (
  <p class="paper-label">
    <strong>{label}</strong>
    {hint && <span class="paper-hint">{hint}</span>}
  </p>
)

/** Ruled lines to write on with a pen. */
export const PaperLines = ({ lines, ...label }: Labelled & { lines: number }) => (
  <div class="paper-part">
    <Label {...label} />
    <div aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="paper-line" />
      ))}
    </div>
  </div>
)

/** Boxes to tick with a pen. */
export const PaperTicks = ({ options, ...label }: Labelled & { options: string[] }) => (
  <div class="paper-part">
    <Label {...label} />
    <ul class="paper-ticks">
      {options.map((option) => (
        <li key={option}>{option}</li>
      ))}
    </ul>
  </div>
)

/** A table with cells to write in. */
export const PaperGrid = ({ label, head, rows }: Labelled & { head: string[]; rows: string[] }) => (
  <table class="paper-grid">
    <caption>{label}</caption>
    <thead>
      <tr>
        <td />
        {head.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row}>
          <th scope="row">{row}</th>
          {head.map((column) => (
            <td key={column} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** What keeps a reader safe, set apart by a line beside it. */
export const PaperNote = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <aside class="paper-note">
    <p>
      <strong>{title}</strong>
    </p>
    <p>{children}</p>
  </aside>
)
