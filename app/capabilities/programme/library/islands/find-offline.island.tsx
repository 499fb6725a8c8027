import MiniSearch from 'minisearch'
import { render } from 'preact'
import type { Catalogue } from '../../../../language/catalogue.ts'
import { library } from '../../../../language/en/library.ts'
import { TextProvider } from '../../../../language/text.tsx'
import { FoundList } from '../parts/found-list.tsx'
import { find, searching } from '../parts/searching.ts'

const language = { tag: 'en-GB', direction: 'ltr', catalogue: { library } as unknown as Catalogue } as const
const place = document.querySelector<HTMLElement>('[data-found]')
const typed = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 100)

// Without internet the worker shows the page as it is for everyone: what was looked for is found here, on the device.
if (place && typed !== '' && place.dataset.found !== typed) look(place)

async function look(where: HTMLElement): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[name=q]')
  if (field) field.value = typed
  const index = MiniSearch.loadJSON(await (await fetch('/library/search-index.json')).text(), searching)
  render(
    <TextProvider language={language}>
      <FoundList found={find(index, typed)} />
    </TextProvider>,
    where,
  )
}
