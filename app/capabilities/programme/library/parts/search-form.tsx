import { useText } from '../../../../language/text.tsx'
import { SearchBox } from '../../../../ui/search-box/search-box.tsx'

export function SearchForm({ typed, hint = false }: { typed?: string; hint?: boolean }) {
  const t = useText()
  return (
    <SearchBox
      action="/library/search"
      name="q"
      label={t('library.searchLabel')}
      hint={hint ? t('library.searchHint') : undefined}
      value={typed}
      button={t('library.searchGo')}
    />
  )
}
