import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { levels } from '../contract.ts'
import { whereNow } from '../now.rules.ts'
import { shownVersion } from '../rules.ts'
import type { Act } from './act.tsx'
import { problemText } from './texts.ts'
import type { Tried } from './tried.ts'

/** Where a person is with their goal, in the words they gave its levels. Only they say so. */
export function WhereNow({ room, entry, newKey, tried }: Act & { tried: Tried | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const version = shownVersion(entry)
  const now = whereNow(entry)
  const isPerson = room.side === 'person'
  if (!version) return null
  const problem = tried?.form === 'now' ? tried.problems[0] : undefined
  return (
    <section id="now">
      <Heading level={2}>
        {isPerson ? t('sharedPlan.now') : t('sharedPlan.nowOf', { name: room.name })}
      </Heading>
      <p>
        {now
          ? t('sharedPlan.nowSaid', { level: t(`sharedPlan.level${now.level}`), day: shortDay(now.at, tag) })
          : t('sharedPlan.nowNone')}
      </p>
      {isPerson && (
        <Details summary={t('sharedPlan.nowLegend')} open={problem !== undefined}>
          <form method="post" action={`${room.home}/${entry.id}/now`} novalidate>
            <input type="hidden" name="key" value={newKey()} />
            <input type="hidden" name="version" value={version.id} />
            <Radios
              name="level"
              legend={t('sharedPlan.nowLegend')}
              error={problem && problemText(t, problem)}
              value={now?.level}
              options={levels.map((level) => ({
                value: level,
                label: t(`sharedPlan.level${level}`),
                ...(version.content.levels?.[level] ? { hint: version.content.levels[level] } : {}),
              }))}
            />
            <Button type="submit" kind="secondary">
              {t('sharedPlan.nowSave')}
            </Button>
          </form>
        </Details>
      )}
    </section>
  )
}
