import { renderToString } from 'preact-render-to-string'
import { type Language, type Text, textOf } from '../../../language/text.tsx'
import type { Told } from '../../../platform/archive/part.ts'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import type { Collected } from './collect.server.ts'
import type { About } from './shape.ts'

// The file is read where nothing of Concord is: it brings its looks along, and asks for nothing.
const looks = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText }
a { color: LinkText }
body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3 { line-height: 1.25; text-wrap: balance }
h2 { margin-top: 3rem; border-top: 1px solid; padding-top: 1.5rem }
h3 { margin: 2rem 0 0.25rem }
p { margin: 0.25rem 0 0.75rem; white-space: pre-line; overflow-wrap: anywhere }
.when, .label { font-size: 0.9rem; opacity: 0.8; margin-bottom: 0 }
details { margin: 0.5rem 0; padding-left: 1rem; border-left: 2px solid }
summary { cursor: pointer; padding: 0.5rem 0 }
@media print { body { margin: 0; max-width: none; font-size: 11pt } section > div { break-inside: avoid-page } }
`

/** One page with everything in words: the person's own first. It opens anywhere, prints, and holds no script. */
export function archiveDocument({ about, parts }: Collected, language: Language, at: Date): string {
  const t = textOf(language)
  const sections = [
    ...parts.map(({ name, title, told }) => ({ name, title, told })),
    { name: 'about', title: t('myData.partYou'), told: [aboutYou(t, about, language)] },
  ]
  const page = (
    <html lang={language.tag} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{t('myData.archiveTitle')}</title>
        <style>{looks}</style>
      </head>
      <body>
        <header>
          <h1>{t('myData.archiveTitle')}</h1>
          <p>{t('myData.archiveMade', { moment: momentInWords(at, language.tag) })}</p>
          <p>{t('myData.archiveKeep')}</p>
          <p>{t('myData.archiveData')}</p>
        </header>
        <nav aria-labelledby="contents">
          <h2 id="contents">{t('myData.archiveContents')}</h2>
          <ul>
            {sections.map(({ name, title }) => (
              <li key={name}>
                <a href={`#${name}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {sections.map(({ name, title, told }) => (
            <section key={name} aria-labelledby={name}>
              <h2 id={name}>{title}</h2>
              {told.length === 0 && <p>{t('myData.archiveNothing')}</p>}
              {told.map((each, place) => (
                <OneTold key={place} told={each} language={language} />
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToString(page)}`
}

function OneTold({ told, language }: { told: Told; language: Language }) {
  const t = textOf(language)
  const { heading, at, lines, earlier = [] } = told
  return (
    <div>
      {heading && <h3>{heading}</h3>}
      {at && <p class="when">{t('myData.archiveWritten', { day: shortDay(at, language.tag) })}</p>}
      <Lines lines={lines} />
      {earlier.length > 0 && (
        <details open>
          <summary>{t('myData.archiveEarlier')}</summary>
          {earlier.map((before, place) => (
            <div key={place}>
              {before.at && (
                <p class="when">{t('myData.archiveWritten', { day: shortDay(before.at, language.tag) })}</p>
              )}
              <Lines lines={before.lines} />
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

function Lines({ lines }: Pick<Told, 'lines'>) {
  return (
    <>
      {lines.map(({ label, words }, place) => (
        <div key={place}>
          {label && <p class="label">{label}</p>}
          <p dir="auto">{words}</p>
        </div>
      ))}
    </>
  )
}

function aboutYou(t: Text, about: About, { tag }: Language): Told {
  const day = (at: Date) => shortDay(at, tag)
  const lines = [
    { label: t('myData.youName'), words: about.name },
    { label: t('myData.youEmail'), words: about.email ?? '' },
    { label: t('myData.youSince'), words: day(about.since) },
    { label: t('myData.youPrivacy'), words: about.privacy },
    { label: t('myData.youTwoStep'), words: t(about.twoStep ? 'myData.youOn' : 'myData.youOff') },
    { label: t('myData.youPasskeys'), words: about.passkeys.map(({ name }) => name).join('\n') },
    {
      label: t('myData.youDevices'),
      words: about.devices.map(({ device, lastSeen }) => `${device}, ${day(lastSeen)}`).join('\n'),
    },
  ]
  return { heading: '', lines: lines.filter(({ words }) => words) }
}
