import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4'
import type { Browser, Page } from 'playwright-core'
import { root } from '../../build/steps/all.ts'

const built = path.join(root, 'node_modules/lforms/dist/lforms')
const kinds: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }
const scripts = [
  ...['assets/lib/zone.min.js', 'runtime.js', 'polyfills.js', 'main.js'].map(
    (file) => `webcomponent/${file}`,
  ),
  'fhir/R4/lformsFHIR.min.js',
]
const html = `<!doctype html><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="/webcomponent/styles.css"><div id="form"></div>
${scripts.map((file) => `<script src="/${file}" defer></script>`).join('\n')}`

type LForms = {
  FHIR?: { R4?: unknown }
  Util: {
    addFormToPage: (definition: unknown, id: string, options: object) => Promise<void>
    getFormFHIRData: (type: string, version: string, where: string) => QuestionnaireResponse
  }
}

/** The LHC-Forms of its npm package, served from here and opened in a browser. */
export async function openLhcForms(browser: Browser) {
  const server = createServer((request, response) => {
    const file = path.join(built, new URL(request.url ?? '/', 'http://here').pathname)
    if (request.url === '/') return response.setHeader('content-type', 'text/html').end(html)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('content-type', kinds[path.extname(file)] ?? 'application/octet-stream')
    return response.end(readFileSync(file))
  }).listen(0)
  const page = await browser.newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction('globalThis.LForms?.FHIR?.R4')
  const end = async () => {
    await page.close()
    server.close()
  }
  return { page, end }
}

export type Question = { linkId: string; text: string; type: string; value: string }

/** What is asked, with something to answer: the last choice, the lowest number, a few words. */
export function questionsIn(items: readonly QuestionnaireItem[] = []): Question[] {
  return items.flatMap(({ linkId, text = '', type, answerOption = [], item }) => {
    const below = questionsIn(item)
    if (type === 'group' || type === 'display') return below
    const value =
      type === 'choice'
        ? (answerOption.at(-1)?.valueCoding?.display ?? '')
        : type === 'integer'
          ? '1'
          : 'A few words'
    return [{ linkId, text, type, value }, ...below]
  })
}

/** Shows a form, answers every question as somebody would, and takes what the form gives back. */
export async function fillIn(page: Page, definition: Questionnaire): Promise<QuestionnaireResponse> {
  await page.evaluate(
    `LForms.Util.addFormToPage(${JSON.stringify(definition)}, 'form', { fhirVersion: 'R4' })`,
  )
  for (const { linkId, text, type, value } of questionsIn(definition.item)) {
    await page.getByText(text, { exact: false }).first().waitFor()
    const box = page.locator(`#form :is(input, textarea)[id^="${linkId}/"]`).first()
    // A list is searched while somebody types; the arrow takes the first that fits.
    if (type === 'choice') {
      await box.pressSequentially(value)
      await box.press('ArrowDown')
      await box.press('Enter')
    } else await box.fill(value)
    await box.press('Tab')
  }
  return page.evaluate(() => {
    const { LForms } = globalThis as unknown as { LForms: LForms }
    return LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', '#form')
  })
}
