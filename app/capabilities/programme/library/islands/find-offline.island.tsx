import MiniSearch from 'minisearch'
import { render } from 'preact'
import type { Catalogue } from '../../../../language/catalogue.ts'
import { library } from '../../../../language/en/library.ts'
import { TextProvider } from '../../../../language/text.tsx'
import { FoundList } from '../parts/found-list.tsx'
import { find, searching } from '../parts/searching.ts'

const language = { tag: 'en-GB', direction: 'ltr', catalogue: { library } as unknown as Catalogue } as const
const place = document.querySelector<HTMLElement>('[data-found]')
const form = document.querySelector<HTMLFormElement>('form[action="/library/search"]')

// With a script nothing that is looked for leaves the device, and it is found without internet too.
form?.addEventListener('submit', (event) => {
  if (!place) return
  event.preventDefault()
  look(form, place).catch(() => form.submit())
})

async function look(asked: HTMLFormElement, where: HTMLElement): Promise<void> {
  const typed = String(new FormData(asked).get('q') ?? '').trim()
  const answer = await fetch('/library/search-index.json')
  const index = MiniSearch.loadJSON(await answer.text(), searching)
  where.replaceChildren()
  if (typed === '') return
  render(
    <TextProvider language={language}>
      <FoundList found={find(index, typed)} />
    </TextProvider>,
    where,
  )
}
