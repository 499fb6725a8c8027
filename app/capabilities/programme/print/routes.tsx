import { Hono } from 'hono'
import { type Language, textOf } from '../../../language/text.tsx'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { html } from '../../../platform/http/html.ts'
import { pageContext } from '../../../platform/http/page.ts'
import { makePdf } from '../../../platform/pdf/pdf.server.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { PrintDocument, PrintSize } from '../../../platform/pure/print.ts'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import { readHelpPack } from '../../help-now/pack.reads.server.ts'
import type { Module } from '../contract.ts'
import { type Looking, lookInto } from '../library/looking.server.ts'
import { modulePages } from './module-pages.ts'
import { PrintScreen } from './screens/print.tsx'
import { starterPages } from './starter-pages.ts'

const starter = 'starter-pack'
const sizeOf = (c: AppContext): PrintSize => (c.req.query('size') === 'large' ? 'large' : 'normal')

/** Packs on paper, for everyone: any module, or what somebody starts with, as a page and as a tagged PDF. */
export function print(platform: Platform) {
  const routes = new Hono<AppEnv>()
  // Making one takes about a second, and it is the same for all: each is made once.
  const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

  routes.get('/print/:pack{[a-z0-9-]+\\.pdf}', async (c) => {
    const size = sizeOf(c)
    const pack = c.req.param('pack').slice(0, -'.pdf'.length)
    const look = await lookInto(c)
    const name = `${pack} ${size} ${look.published.mark}`
    if (made.size > 60) made.clear()
    const pdf = made.get(name) ?? makePdf(documentOf(pack, look, c), size, platform.now())
    made.set(name, pdf)
    pdf.catch(() => made.delete(name))
    return c.body(await pdf, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="concord-${pack}${size === 'large' ? '-large' : ''}.pdf"`,
    })
  })

  routes.get('/print/:pack', async (c) => {
    const document = documentOf(c.req.param('pack'), await lookInto(c), c)
    return html(c, (page) => (
      <PublicPage page={page} title={textOf(page.language)('print.title', { title: document.title })}>
        <PrintScreen document={document} address={c.req.path} size={sizeOf(c)} />
      </PublicPage>
    ))
  })

  return routes
}

function documentOf(pack: string, { modules }: Looking, c: AppContext): PrintDocument {
  const { language } = pageContext(c)
  const t = textOf(language)
  const made = pack === starter ? starterPack(modules, language) : modulePack(modules, pack, language)
  if (!made) throw new NotFound()
  return {
    ...made,
    language: language.tag,
    footer: t('print.footer', { title: made.title }),
    pageOf: t('print.pageOf', { page: '{page}', pages: '{pages}' }),
  }
}

function modulePack(modules: Module[], slug: string, language: Language) {
  const module = modules.find((each) => each.slug === slug)
  return module && { title: module.title, blocks: modulePages(module, language) }
}

/** Help now and the blanks are there whatever else is published. */
function starterPack(modules: Module[], language: Language) {
  const start = modules.find(({ module }) => module === 0)
  const agenda = modules.flatMap(({ exercises }) => exercises).find(({ id }) => id === 'three-item-agenda')
  return {
    title: textOf(language)('print.starterPack'),
    blocks: starterPages({ start, agenda, help: readHelpPack() }, language),
  }
}
