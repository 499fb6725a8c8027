import type { Example } from '../example.ts'
import { SearchBox } from './search-box.tsx'

export const examples: Example[] = [
  {
    name: 'empty',
    node: <SearchBox action="/library/search" name="q" label="What are you looking for?" button="Search" />,
  },
  {
    name: 'with what was typed',
    node: (
      <SearchBox
        action="/library/search"
        name="q"
        label="What are you looking for?"
        hint="One or two words."
        value="sleep"
        button="Search"
      />
    ),
  },
]
