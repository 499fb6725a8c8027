import type { Module } from '../contract.ts'
import { itemHref, moduleHref } from './rules.ts'

const open = ['/', '/library', '/help-now', '/evidence', '/about', '/privacy', '/accessibility']

/** Every page that anyone may read, for search engines. */
export function sitemap(origin: string, modules: readonly Module[]): string {
  const pages = [
    ...open,
    ...modules.flatMap((module) => [
      moduleHref(module),
      ...[...module.cards, ...module.exercises].map((item) => itemHref(module, item)),
    ]),
  ]
  const urls = pages.map((path) => `<url><loc>${origin}${path}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** Welcome to what is open to everyone; the rest is nobody's to list. */
export function robots(origin: string): string {
  const allowed = ['/$', ...open.slice(1), '/assets/', '/sitemap.xml'].map((path) => `Allow: ${path}`)
  const closed = ['Disallow: /library/search', 'Disallow: /']
  return ['User-agent: *', ...allowed, ...closed, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
}
