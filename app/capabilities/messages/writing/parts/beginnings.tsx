import type { TextKey } from '../../../../language/catalogue.ts'
import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'

const ways = ['acknowledge', 'reason', 'options', 'questions'] as const

/** What a message may be made of, each as beginnings of sentences. */
export const beginnings = ways.map((way) => ({
  title: `writing.${way}` as const satisfies TextKey,
  begins: ([1, 2, 3] as const).map((which) => `writing.${way}${which}` as const satisfies TextKey),
}))

/** Beginnings that go into the text where the cursor stands. */
export function Beginnings() {
  const t = useText()
  return (
    <Details summary={t('writing.beginnings')}>
      <p>{t('writing.beginningsHint')}</p>
      {beginnings.map(({ title, begins }) => (
        <fieldset key={title}>
          <legend class="label">{t(title)}</legend>
          <Actions>
            {begins.map((begin) => (
              <button class="button button-secondary" type="button" data-begin={t(begin)} key={begin}>
                {t('writing.button', { words: t(begin).trim() })}
              </button>
            ))}
          </Actions>
        </fieldset>
      ))}
    </Details>
  )
}
