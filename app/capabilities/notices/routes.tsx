import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { PublicPage } from '../../workspaces/public/shell.tsx'
import { notices as inForce, type Notice } from './content.server.ts'
import type { Deployer } from './contract.ts'
import { NoticeScreen } from './screens/notice.tsx'

/** Privacy, accessibility and about: open to anyone. Who answers for the information is read at each visit. */
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
  return routes
}
