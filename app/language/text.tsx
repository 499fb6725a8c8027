import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Catalogue, english, type TextKey, type TextValues } from './catalogue.ts'

export type Text = <K extends TextKey>(key: K, ...values: TextValues<K>) => string

/** A language is its catalogue, its BCP 47 tag and its direction; a second one is a file and a review. */
export type Language = { tag: string; direction: 'ltr' | 'rtl'; catalogue: Catalogue }

export const englishLanguage: Language = { tag: 'en-GB', direction: 'ltr', catalogue: english }

const texts = new WeakMap<Language, Text>()

/** The text function of one language. */
export function textOf(language: Language): Text {
  const known = texts.get(language) ?? makeText(language)
  texts.set(language, known)
  return known
}

function makeText({ catalogue }: Language): Text {
  // A page asks for some sixty texts, and most of them each time: where each stands is looked up once.
  const found = new Map<string, string>()
  const find = (key: string) => {
    let at: unknown = catalogue
    for (const part of key.split('.')) at = (at as Record<string, unknown>)[part]
    found.set(key, at as string)
    return at as string
  }
  return (key, ...values) => {
    const text = found.get(key) ?? find(key)
    if (!text.includes('{')) return text
    const named = (values[0] ?? {}) as Record<string, string | number>
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ''))
  }
}

// No language stands in for one that is missing: an island takes along the words that it shows, and not all there are.
const LanguageContext = createContext<{ language: Language; text: Text } | undefined>(undefined)

function given() {
  const found = useContext(LanguageContext)
  if (!found) throw new Error('no language is given here')
  return found
}

type Provider = { getChildContext?: () => Record<string, unknown> }

/**
 * Gives a language to everything within. Preact's own Provider ties each rendered page to the component that provides,
 * and V8 then keeps whole pages for its slow collection: rendering took more than twice as long. This one provides the
 * same without itself; its value never changes.
 */
export function TextProvider(
  this: Provider,
  { language, children }: { language: Language; children: ComponentChildren },
) {
  const provided = { props: { value: { language, text: textOf(language) } }, sub: () => {} }
  const { __c: name } = LanguageContext as unknown as { __c: string }
  this.getChildContext = () => ({ [name]: provided })
  return children
}

export function useText(): Text {
  return given().text
}

export function useLanguage(): Language {
  return given().language
}
