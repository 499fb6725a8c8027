import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Catalogue, english, type TextKey, type TextValues } from './catalogue.ts'

export type Text = <K extends TextKey>(key: K, ...values: TextValues<K>) => string

/** A language is its catalogue, its BCP 47 tag and its direction; a second one is a file and a review. */
export type Language = { tag: string; direction: 'ltr' | 'rtl'; catalogue: Catalogue }

export const englishLanguage: Language = { tag: 'en-GB', direction: 'ltr', catalogue: english }

/** Makes the text function of one language. */
export function textOf(language: Language): Text {
  return (key, ...values) => {
    let found: unknown = language.catalogue
    for (const part of key.split('.')) found = (found as Record<string, unknown>)[part]
    const named = (values[0] ?? {}) as Record<string, string | number>
    return (found as string).replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ''))
  }
}

// No language stands in for one that is missing: an island takes along the words that it shows, and not all there are.
const LanguageContext = createContext<{ language: Language; text: Text } | undefined>(undefined)

function given() {
  const found = useContext(LanguageContext)
  if (!found) throw new Error('no language is given here')
  return found
}

export function TextProvider({ language, children }: { language: Language; children: ComponentChildren }) {
  return (
    <LanguageContext.Provider value={{ language, text: textOf(language) }}>
      {children}
    </LanguageContext.Provider>
  )
}

export function useText(): Text {
  return given().text
}

export function useLanguage(): Language {
  return given().language
}
