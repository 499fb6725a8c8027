export type QuietLinksProps = { label: string; items: { href: string; label: string }[] }

/** Links that are there for whoever wants them, and ask for nothing. */
export const QuietLinks = ({ label, items }: QuietLinksProps) => (
  <nav class="quiet-links no-print" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{item.label}</a>
        </li>
      ))}
    </ul>
  </nav>
)
