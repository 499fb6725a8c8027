import { useRef, useState } from 'preact/hooks'
import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import type { KeptEntry } from '../contract.ts'
import { mondayOf } from '../weeks.rules.ts'

type Props = { kept: KeptEntry[]; remove: (id: string) => Promise<boolean> }

/** Each entry with its note. To remove one takes a second press, since nobody can bring it back. */
export function KeptEntries({ kept, remove }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const [asked, ask] = useState<string>()
  const [told, tell] = useState<'removed' | 'notRemoved'>()
  const head = useRef<HTMLDivElement>(null)
  const button = (label: string, kind: string, day: string, act: () => unknown) => (
    <button class={`button button-${kind}`} type="button" onClick={act}>
      {label}
      <span class="visually-hidden"> {t('console.strips.removeHidden', { day })}</span>
    </button>
  )
  return (
    <section>
      <div tabIndex={-1} ref={head}>
        <Heading level={2}>{t('console.strips.entries')}</Heading>
      </div>
      <p role="status">{told && t(`console.strips.${told}`)}</p>
      {kept.map(({ id, week, entry }) => {
        const day = shortDay(mondayOf(week), tag)
        return (
          <div key={id} class="stack">
            <p>
              {t('console.strips.week', { day })}. {t(`console.occasions.${entry.occasion ?? 'none'}`)}.
            </p>
            {entry.note && <Quote>{entry.note}</Quote>}
            {asked === id ? (
              <Actions>
                {button(t('console.strips.removeSure'), 'warning', day, async () => {
                  ask(undefined)
                  tell((await remove(id)) ? 'removed' : 'notRemoved')
                  head.current?.focus()
                })}
                {button(t('console.strips.removeNot'), 'secondary', day, () => ask(undefined))}
              </Actions>
            ) : (
              button(t('console.strips.remove'), 'quiet', day, () => {
                ask(id)
                tell(undefined)
              })
            )}
          </div>
        )
      })}
    </section>
  )
}
