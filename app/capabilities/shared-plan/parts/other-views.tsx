import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { longestWords } from '../forms.contract.ts'
import { otherViews, shownVersion } from '../rules.ts'
import type { Act } from './act.tsx'
import { FreeText } from './free-text.tsx'
import { authorName, isShared } from './room.ts'
import { problemText } from './texts.ts'
import type { Tried } from './tried.ts'

/** How else an entry is seen. Each view stays until its own writer takes it back. */
export function OtherViews({ room, entry, newKey, tried }: Act & { tried: Tried | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const views = otherViews(entry)
  const version = shownVersion(entry)
  if (views.length === 0 && (!isShared(room) || entry.state === 'put-away')) return null
  const problem = tried?.form === 'view' ? tried.problems[0] : undefined
  const mine = (author: (typeof views)[number]['author']) =>
    author.side === room.side && (author.side === 'person' || author.id === room.me)
  return (
    <section id="views">
      {views.length > 0 && <Heading level={2}>{t('sharedPlan.views')}</Heading>}
      {views.map((view) => (
        <div key={view.id}>
          <Quote
            attribution={t('sharedPlan.versionFrom', {
              who: authorName(t, room, view.author),
              moment: shortDay(view.at, tag),
            })}
          >
            {view.words}
          </Quote>
          {mine(view.author) && (
            <form method="post" action={`${room.home}/${entry.id}/withdraw`}>
              <input type="hidden" name="said" value={view.id} />
              <Button type="submit" kind="quiet">
                {t('sharedPlan.viewTakeBack')}
              </Button>
            </form>
          )}
        </div>
      ))}
      <Details summary={t('sharedPlan.viewAdd')} open={problem !== undefined}>
        <form method="post" action={`${room.home}/${entry.id}/view`} novalidate>
          <input type="hidden" name="key" value={newKey()} />
          <input type="hidden" name="version" value={version?.id ?? ''} />
          <p>{t('sharedPlan.viewsHint')}</p>
          <FreeText
            room={room}
            name="view"
            label={t('sharedPlan.viewLabel')}
            rows={4}
            most={longestWords}
            error={problem && problemText(t, problem)}
            value={tried?.form === 'view' ? tried.words('view') : undefined}
          />
          <Button type="submit" kind="secondary">
            {t('sharedPlan.viewSave')}
          </Button>
        </form>
      </Details>
    </section>
  )
}
