import { Mark } from './mark.tsx'

export type NavItem = {
  href: string
  label: string
  current?: boolean
  /** On a phone it stands in the menu, where there is one. */
  inMenu?: boolean
}

export type SiteHeaderProps = {
  name: string
  homeHref: string
  nav?: NavItem[]
  navLabel?: string
  helpHref: string
  helpLabel: string
  /** Given a label, on a phone some places, account and sign out stand in a menu that opens without JavaScript. */
  menuLabel?: string
  signOut?: { action: string; label: string }
  /** A form, so that it works without JavaScript; `to` is where a script goes at once. */
  quickExit?: { action: string; to: string; label: string }
  /** Without the mark, so that nothing is recognised. */
  plain?: boolean
  /** One press on a bad day; a form, so that it works without JavaScript. */
  badDay?: { action: string; label: string }
  account?: { href: string; label: string }
}

const Account = ({ account, signOut }: Pick<SiteHeaderProps, 'account' | 'signOut'>) => (
  <>
    {account && (
      <a class="site-nav-link" href={account.href}>
        {account.label}
      </a>
    )}
    {signOut && (
      <form method="post" action={signOut.action}>
        <button class="site-nav-link" type="submit">
          {signOut.label}
        </button>
      </form>
    )}
  </>
)

const NavLink = ({ href, label, current }: NavItem) => (
  <a class="site-nav-link" href={href} aria-current={current ? 'page' : undefined}>
    {label}
  </a>
)

const outsideMenu = 'site-nav-outside-menu'

export const SiteHeader = (props: SiteHeaderProps) => {
  const { nav = [], account, signOut, quickExit, badDay, menuLabel } = props
  const hasAccount = Boolean(account || signOut)
  const menu = menuLabel ? nav.filter(({ inMenu }) => inMenu) : []
  return (
    <>
      <header class="site-header">
        <div class="site-bar">
          <a class="site-name" href={props.homeHref}>
            {!props.plain && <Mark />}
            {props.name}
          </a>
          <div class="site-now">
            {quickExit && (
              <form method="post" action={quickExit.action} data-quick-exit={quickExit.to}>
                <button class="site-exit" type="submit">
                  {quickExit.label}
                </button>
              </form>
            )}
            {badDay && (
              <form method="post" action={badDay.action}>
                <button class="site-bad-day" type="submit">
                  {badDay.label}
                </button>
              </form>
            )}
            <a class="site-help" href={props.helpHref}>
              {props.helpLabel}
            </a>
          </div>
        </div>
      </header>
      {(nav.length > 0 || hasAccount) && (
        <nav class={menuLabel ? 'site-nav site-nav-with-menu' : 'site-nav'} aria-label={props.navLabel}>
          <div class="site-nav-row">
            {nav.length > 0 && (
              <ul>
                {nav.map((item) => (
                  <li key={item.href} class={menu.includes(item) ? outsideMenu : undefined}>
                    <NavLink {...item} />
                  </li>
                ))}
              </ul>
            )}
            {hasAccount && (
              <div class={`site-account ${menuLabel ? outsideMenu : ''}`.trim()}>
                <Account account={account} signOut={signOut} />
              </div>
            )}
            {/* The same places once more: a phone shows these, a wider screen those, and nobody meets both. */}
            {menuLabel && (
              <details class="site-menu">
                <summary
                  class="site-nav-link"
                  aria-current={menu.some(({ current }) => current) ? 'true' : undefined}
                >
                  {menuLabel}
                </summary>
                <div class="site-menu-items">
                  {menu.map((item) => (
                    <NavLink key={item.href} {...item} />
                  ))}
                  <Account account={account} signOut={signOut} />
                </div>
              </details>
            )}
          </div>
        </nav>
      )}
    </>
  )
}
