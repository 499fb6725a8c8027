import { launchChromium } from '../../build/chromium.ts'
import type { Bench } from '../bench.ts'
import { type Row, row } from '../report.ts'

type Seen = { kind: string; bytes: number }

/** 7: what a person's browser fetches for their own page after signing in, with nothing kept from before. */
export async function firstVisitFigures({ many }: Bench): Promise<Row[]> {
  const { port } = many.concord
  const [name = '', value = ''] = (many.persons[0]?.cookie ?? '').split(/=(.*)/)
  const browser = await launchChromium()
  try {
    const context = await browser.newContext()
    await context.addCookies([{ name, value, url: `http://localhost:${port}` }])
    const page = await context.newPage()
    const seen = new Map<string, Seen>()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (response.url.startsWith('http')) seen.set(requestId, { kind: type, bytes: 0 })
    })
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = seen.get(requestId)
      if (one) one.bytes = encodedDataLength
    })
    const answer = await page.goto(`http://localhost:${port}/today`, { waitUntil: 'networkidle' })
    if (new URL(page.url()).pathname !== '/today' || answer?.status() !== 200) throw new Error(page.url())
    const all = [...seen.values()]
    const kilobytes = (...kinds: string[]) =>
      all.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
    const parts = {
      'HTML kB': [kilobytes('Document')],
      'CSS kB': [kilobytes('Stylesheet')],
      'JavaScript kB': [kilobytes('Script')],
    }
    const size = (what: string, kB: number, most: number, raw = {}) =>
      row(7, what, kB, ' kB', 'most', most, raw)
    return [
      size(
        'person’s page: HTML, CSS and JavaScript',
        kilobytes('Document', 'Stylesheet', 'Script'),
        25,
        parts,
      ),
      size('person’s page: JavaScript', kilobytes('Script'), 5),
      size('person’s page: font', kilobytes('Font'), 35),
      row(7, 'person’s page: requests', all.length, '', 'most', 8, {}),
    ]
  } finally {
    await browser.close()
  }
}
