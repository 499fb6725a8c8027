import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asSignedIn } from '../../platform/http/session.ts'
import { parseForm } from '../../platform/pure/form.ts'
import { localPath } from '../../platform/pure/local-path.ts'
import { PublicPage } from '../../workspaces/public/shell.tsx'
import { notices as inForce, type Notice } from './content.server.ts'
import { type Deployer, privacyNews, ReadForm } from './contract.ts'
import { isPrivacyDue } from './reading.reads.server.ts'
import { keepPrivacyRead } from './reading.store.server.ts'
import { NoticeScreen } from './screens/notice.tsx'
import { NoNewsScreen, PrivacyNewsScreen } from './screens/privacy-news.tsx'

/** Privacy, accessibility and about: open to anyone; and what is new in the first, for those who are signed in. Who answers for the information is read at each visit. */
export function notices(readDeployer: (c: AppContext) => Promise<Deployer | null>) {
  const routes = new Hono<AppEnv>()
  const show = (path: string, notice: Notice) =>
    routes.get(path, async (c) => {
      const deployer = await readDeployer(c)
      return html(c, (page) => (
        <PublicPage page={page} title={notice.front.title}>
          <NoticeScreen {...notice} deployer={deployer} />
        </PublicPage>
      ))
    })
  show('/privacy', inForce.privacy)
  show('/accessibility', inForce.accessibility)
  show('/about', inForce.about)

  const { front } = inForce.privacy
  routes.get(privacyNews, async (c) => {
    const next = localPath(c.req.query('next'))
    const deployer = await readDeployer(c)
    const { due, kind } = await asSignedIn(c, async (tx, viewer) => ({
      due: await isPrivacyDue(tx, viewer),
      kind: viewer.kind,
    }))
    return html(c, (page) =>
      due ? (
        <PrivacyNewsScreen
          page={page}
          front={front}
          contact={deployer?.contact}
          asks={kind === 'person'}
          next={next}
        />
      ) : (
        <NoNewsScreen page={page} version={front.version} next={next} />
      ),
    )
  })

  routes.post(privacyNews, async (c) => {
    const form = await readForm(c)
    const next = localPath(form.get('next'))
    const read = parseForm(ReadForm, form)
    await asSignedIn(c, async (tx, viewer) => {
      if (read.ok) await keepPrivacyRead(tx, viewer, read.value.version, c.var.platform.now())
    })
    // What was on the page has been replaced meanwhile: the newer notice is shown.
    if (!read.ok) return c.redirect(`${privacyNews}?next=${encodeURIComponent(next)}`, 303)
    return c.redirect(next, 303)
  })
  return routes
}
