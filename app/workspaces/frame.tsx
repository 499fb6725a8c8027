import type { ComponentChildren } from 'preact'
import { TextProvider, useText } from '../language/text.tsx'
import type { PageContext } from '../platform/http/page.ts'
import { elsewhere } from '../platform/pure/elsewhere.ts'
import { Document } from '../ui/document/document.tsx'
import { Notification } from '../ui/notification/notification.tsx'
import { Page } from '../ui/page/page.tsx'
import { SiteFooter } from '../ui/site-footer/site-footer.tsx'
import { SiteHeader } from '../ui/site-header/site-header.tsx'
import { SkipLink } from '../ui/skip-link/skip-link.tsx'
import { renderedOnce } from './rendered-once.tsx'

export type NavItem = { href: string; label: string; current?: boolean; inMenu?: boolean }

export type ShellProps = {
  page: PageContext
  title: string
  /** For pages that search engines are welcome to: what they hold, and their one address. */
  description?: string
  canonical?: string
  /** For open pages, where most readers come once: nothing moves when the face of the text comes late, and what the
   * page is read without comes after it is shown. */
  steady?: boolean
  /** The address of the nav item this page belongs to. */
  current?: string
  /** Logical names of the islands this page uses. */
  islands?: string[]
  /** Of islands that a page is read without. */
  laterIslands?: string[]
  wide?: boolean
  children: ComponentChildren
}

type FrameProps = ShellProps & {
  homeHref: string
  nav: NavItem[]
  /** What the menu is called that takes, on a phone, what is `inMenu`. */
  menuLabel?: string
  forPeople?: boolean
}

const Header = renderedOnce(SiteHeader)

/** What every page shares: header with help now, the main part, footer. */
export function Frame(props: FrameProps) {
  return (
    <TextProvider language={props.page.language}>
      <Framed {...props} />
    </TextProvider>
  )
}

function Framed({
  page,
  title,
  current,
  islands = [],
  laterIslands = [],
  wide,
  children,
  homeHref,
  nav,
  ...rest
}: FrameProps) {
  const t = useText()
  const icon = page.discreet ? 'plain' : 'icon'
  const [svg, touch] = [page.asset(`icons/${icon}.svg`), page.asset(`icons/${icon}-180.png`)]
  const name = t(page.discreet ? 'discreet.name' : 'common.concord')
  // A discreet title says no more than the room.
  const said = page.discreet ? nav.find(({ href }) => href === current)?.label : title
  const addresses = (names: string[]) => names.flatMap((name) => page.asset(`islands/${name}.js`) ?? [])
  const patient = ['offline', ...(page.discreet ? ['leave'] : []), ...laterIslands]
  return (
    <Document
      lang={page.language.tag}
      dir={page.language.direction}
      title={said ? `${said} · ${name}` : name}
      description={rest.description}
      canonical={rest.canonical}
      styles={page.styles}
      carried={page.carried}
      steady={rest.steady}
      scripts={addresses(rest.steady ? islands : [...patient, ...islands])}
      later={rest.steady ? addresses(patient) : undefined}
      nonce={page.nonce}
      manifest={`/manifest.webmanifest${page.discreet ? '?plain=yes' : ''}`}
      icons={svg && touch ? { svg, touch } : undefined}
      display={page.display}
      calm={page.calm}
    >
      <SkipLink href="#main">{t('common.skip')}</SkipLink>
      <Header
        name={name}
        plain={page.discreet}
        homeHref={homeHref}
        nav={nav.map((item) => ({ ...item, current: item.href === current }))}
        navLabel={t('common.menu')}
        menuLabel={rest.menuLabel}
        helpHref="/help-now"
        helpLabel={t('common.helpNow')}
        quickExit={
          page.discreet ? { action: '/leave', to: elsewhere, label: t('discreet.leave') } : undefined
        }
        badDay={rest.forPeople ? { action: '/bad-day', label: t('badDay.button') } : undefined}
        {...(page.signedIn
          ? {
              account: { href: '/account', label: t('common.account') },
              signOut: { action: '/sign-out', label: t('common.signOut') },
            }
          : {})}
      />
      <Page width={wide ? 'wide' : 'reading'}>
        <div data-not-sent role="alert" hidden>
          <Notification kind="warning" heading={t('offline.notSentTitle')}>
            <p>{t('offline.notSentBody')}</p>
          </Notification>
        </div>
        {children}
      </Page>
      <SiteFooter
        links={[
          { href: '/library', label: t('common.library') },
          { href: '/about', label: t('common.about') },
          { href: '/privacy', label: t('common.privacy') },
          { href: '/accessibility', label: t('common.accessibility') },
          { href: `/display${page.again ? `?back=${page.again}` : ''}`, label: t('common.display') },
        ]}
      >
        {page.demonstration && <p>{t('common.demonstration')}</p>}
      </SiteFooter>
    </Document>
  )
}
