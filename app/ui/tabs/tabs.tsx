export type TabsProps = { label: string; items: { href: string; label: string; current?: boolean }[] }

/** Links to pages, not a widget: each tab has an address and works without a script. */
export const Tabs = ({ label, items }: TabsProps) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
