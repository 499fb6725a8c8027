import { Mark } from './mark.tsx'

export type NavItem = { href: string; label: string; current?: boolean }

export type SiteHeaderProps = {
  name: string
  homeHref: string
  nav?: NavItem[]
  navLabel?: string
  helpHref: string
  helpLabel: string
  /** Given a label, account and sign out fold into a menu that opens without JavaScript. */
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

export const SiteHeader = (props: SiteHeaderProps) => {
  const { nav = [], account, signOut, quickExit, badDay, menuLabel } = props
  const hasAccount = Boolean(account || signOut)
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
        <nav class="site-nav" aria-label={props.navLabel}>
          <div class="site-nav-row">
            {nav.length > 0 && (
              <ul>
                {nav.map((item) => (
                  <li key={item.href}>
                    <a
                      class="site-nav-link"
                      href={item.href}
                      aria-current={item.current ? 'page' : undefined}
                    >
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {hasAccount &&
              (menuLabel ? (
                <details class="site-menu">
                  <summary class="site-nav-link">{menuLabel}</summary>
                  <div class="site-menu-items">
                    <Account account={account} signOut={signOut} />
                  </div>
                </details>
              ) : (
                <div class="site-menu-items">
                  <Account account={account} signOut={signOut} />
                </div>
              ))}
          </div>
        </nav>
      )}
    </>
  )
}
