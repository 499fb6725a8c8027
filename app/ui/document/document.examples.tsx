import type { Example } from '../example.ts'
import { Heading } from '../heading/heading.tsx'
import { Page } from '../page/page.tsx'
import { Document } from './document.tsx'

const welcome = (
  <Page>
    <Heading level={1}>Welcome back</Heading>
    <p>Take your time. Nothing here needs to be finished today.</p>
  </Page>
)

export const examples: Example[] = [
  {
    name: 'as the device likes it',
    alone: true,
    node: (
      <Document lang="en-GB" title="Today" styles="styles.css">
        {welcome}
      </Document>
    ),
  },
  {
    name: 'a bad day, in the dark, with scripts',
    alone: true,
    node: (
      <Document
        lang="en-GB"
        title="Today"
        styles="styles.css"
        scripts={['today.js']}
        nonce="r4nd0m"
        manifest="manifest.webmanifest"
        icons={{ svg: 'icon.svg', touch: 'icon-180.png' }}
        themeColour="#171d1d"
        display="dark"
        calm
      >
        {welcome}
      </Document>
    ),
  },
  {
    name: 'right to left',
    alone: true,
    node: (
      <Document lang="ar" dir="rtl" title="اليوم" styles="styles.css">
        <Page>
          <Heading level={1}>أهلا بعودتك</Heading>
          <p>خذ وقتك. لا شيء هنا يجب أن ينتهي اليوم.</p>
        </Page>
      </Document>
    ),
  },
]
