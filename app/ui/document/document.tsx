import type { ComponentChildren } from 'preact'
import { whenShown } from './when-shown.ts'

export type Display = 'auto' | 'light' | 'dark' | 'contrast'

export type DocumentProps = {
  lang: string
  dir?: 'ltr' | 'rtl'
  title: string
  /** What the page holds, for those who find it by searching. */
  description?: string
  /** The one address of a page that answers at several. */
  canonical?: string
  styles: string
  /** The styles themselves, where the page carries them: nothing is waited for before it is read. */
  carried?: string
  /** Nothing moves under a reader: where the face of the text comes late, it is used from the next page on. */
  steady?: boolean
  scripts?: string[]
  /** Scripts that are fetched once the page is shown. */
  later?: string[]
  nonce?: string
  manifest?: string
  icons?: { svg: string; touch: string }
  themeColour?: string
  display?: Display
  /** Bad-day mode: larger and fewer things. */
  calm?: boolean
  children: ComponentChildren
}

const schemes: Record<Display, string> = {
  auto: 'light dark',
  light: 'light',
  dark: 'dark',
  contrast: 'light dark',
}

// A face is fetched once the page that carries it is read to its end: words come before their drawing.
const faces = /@font-face\s*{[^}]*}/g

export const Document = (props: DocumentProps) => {
  const display = props.display ?? 'auto'
  return (
    <html
      lang={props.lang}
      dir={props.dir}
      data-display={display}
      data-calm={props.calm ? '' : undefined}
      data-steady={props.steady ? '' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        {props.canonical && <link rel="canonical" href={props.canonical} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content={schemes[display]} />
        {props.themeColour && <meta name="theme-color" content={props.themeColour} />}
        <meta name="format-detection" content="telephone=no" />
        {props.carried ? (
          <style dangerouslySetInnerHTML={{ __html: props.carried.replace(faces, '') }} />
        ) : (
          <link rel="stylesheet" href={props.styles} />
        )}
        {props.icons && <link rel="icon" href={props.icons.svg} type="image/svg+xml" />}
        {props.icons && <link rel="apple-touch-icon" href={props.icons.touch} />}
        {props.manifest && <link rel="manifest" href={props.manifest} />}
        {props.scripts?.map((href) => (
          <script key={href} type="module" src={href} nonce={props.nonce || undefined} />
        ))}
        {props.later?.length ? (
          <script
            data-later={props.later.join(' ')}
            nonce={props.nonce || undefined}
            dangerouslySetInnerHTML={{ __html: whenShown }}
          />
        ) : null}
      </head>
      <body>
        {props.children}
        {props.carried && (
          <style dangerouslySetInnerHTML={{ __html: props.carried.match(faces)?.join('') ?? '' }} />
        )}
      </body>
    </html>
  )
}
