import type { ComponentChildren } from 'preact'

export type SiteFooterProps = { links: { href: string; label: string }[]; children?: ComponentChildren }

export const SiteFooter = ({ links, children }: SiteFooterProps) => (
  <footer class="site-footer">
    <div class="site-footer-inner">
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  </footer>
)
