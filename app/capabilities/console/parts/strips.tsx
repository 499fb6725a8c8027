import { useState } from 'preact/hooks'
import { useLanguage, useText } from '../../../language/text.tsx'
import { briefDay, shortDay } from '../../../platform/pure/days.ts'
import { DotStrip } from '../../../ui/dot-strip/dot-strip.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { controls, type KeptEntry, type Occasion, occasions } from '../contract.ts'
import { lossHasBeenHighOften, scaleOf, stripOf } from '../rules.ts'
import { mondayOf } from '../weeks.rules.ts'
import { KeptEntries } from './kept-entries.tsx'
import { endsOf, placeInWords } from './words.ts'

type Props = {
  kept: KeptEntry[]
  thisWeek: string
  unread: boolean
  remove: (id: string) => Promise<boolean>
}

/** What the owner kept, as dots in their weeks, by the kind of conversation. Dates are the only digits. */
export function Strips({ kept, thisWeek, unread, remove }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const kinds = [...occasions, undefined].filter((kind) => kept.some(({ entry }) => entry.occasion === kind))
  const [chosen, choose] = useState<Occasion | undefined>(kinds[0])
  const shown = kinds.includes(chosen) ? chosen : kinds[0]
  const dayOf = (week: string) => shortDay(mondayOf(week), tag)
  const strips = controls.flatMap((control) => {
    const lines = stripOf(kept, control, shown)
    return lines.length > 0 ? [{ control, lines }] : []
  })
  if (kept.length === 0)
    return (
      <EmptyState
        heading={t('console.strips.empty')}
        action={{ href: '/console', label: t('console.key.noneGo') }}
      >
        <p>{t('console.strips.emptyBody')}</p>
      </EmptyState>
    )
  return (
    <Stack gap="l">
      {unread && <p>{t('console.strips.unread')}</p>}
      {lossHasBeenHighOften(kept, thisWeek) && (
        <Notification heading={t('console.strips.support')}>
          <p>
            <a href="/console/support">{t('console.strips.supportGo')}</a>
          </p>
          <p>{t('console.strips.supportOnly')}</p>
        </Notification>
      )}
      <fieldset class="field">
        <legend class="legend">{t('console.strips.show')}</legend>
        <div class="choices choices-inline">
          {kinds.map((kind) => (
            <label class="choice" key={kind ?? 'none'}>
              <input
                class="choice-input"
                type="radio"
                name="shown"
                checked={kind === shown}
                onChange={() => choose(kind)}
              />
              <span class="choice-label">{t(`console.occasions.${kind ?? 'none'}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {strips.length === 0 && <p>{t('console.strips.emptyHere')}</p>}
      {strips.map(({ control, lines }) => (
        <DotStrip
          key={control}
          caption={t(`console.control.${control}.name`)}
          ends={endsOf(t, control)}
          weekHead={t('console.strips.weekHead')}
          places={scaleOf(control).map((place) => placeInWords(t, control, place))}
          lines={lines.map(({ week, places }) => ({ week: briefDay(mondayOf(week), tag), places }))}
        />
      ))}
      <KeptEntries kept={kept} remove={remove} />
      <div class="stack">
        <p class="hint">{t('console.strips.takeHint')}</p>
        <a
          class="button button-secondary"
          download={t('console.strips.fileName')}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(asText(kept))}`}
        >
          {t('console.strips.take')}
        </a>
      </div>
    </Stack>
  )

  function asText(all: KeptEntry[]): string {
    return all
      .map(({ week, entry }) =>
        [
          t('console.strips.week', { day: dayOf(week) }),
          t(`console.occasions.${entry.occasion ?? 'none'}`),
          ...controls.flatMap((control) => {
            const value = entry.set[control]
            const name = t(`console.control.${control}.name`)
            return value ? [`${name}: ${placeInWords(t, control, value)}`] : []
          }),
          ...(entry.note ? [entry.note] : []),
        ].join('\n'),
      )
      .join('\n\n')
  }
}
