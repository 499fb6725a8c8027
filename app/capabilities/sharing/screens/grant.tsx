import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { UntilFields } from '../../../workspaces/until-fields.tsx'
import type { ReadGrant } from '../contract.ts'
import { problemText, sectionTexts } from '../parts/texts.ts'
import { canWiden, widenedQuery } from '../rules.ts'

type Props = { page: PageContext; grant: ReadGrant; typed?: Typed; problems?: Problem[] }

/** One thing that is shared with somebody: a later or an earlier last day, more of it, or its end. */
export function GrantScreen({ page, grant, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const { name } = grant.grantee
  const what = grant.item?.title ?? t(sectionTexts[grant.section].title)
  return (
    <PersonPage page={page} title={t('sharing.grantTitle')} current="/team">
      <Problems problems={problems} textOf={({ field }) => problemText(t, problems, field) ?? ''} />
      <Heading level={1} caption={t('sharing.withName', { name })}>
        {what}
      </Heading>
      <SummaryList
        rows={[
          { key: t('sharing.lastDay'), value: shortDay(grant.until, tag) },
          ...(grant.section === 'exercises'
            ? []
            : [
                {
                  key: t('sharing.reach'),
                  value:
                    grant.visibleFrom < grant.createdAt
                      ? t('sharing.everything')
                      : t('sharing.fromNow', { day: shortDay(grant.visibleFrom, tag) }),
                },
              ]),
        ]}
      />
      {canWiden(grant) && (
        <section>
          <Heading level={2}>{t('sharing.widenTitle')}</Heading>
          <p>{t('sharing.widenBody', { name })}</p>
          <Button kind="secondary" href={`/sharing/preview?${widenedQuery(grant)}`}>
            {t('sharing.widen')}
          </Button>
        </section>
      )}
      <section>
        <Heading level={2}>{t('sharing.moveTitle')}</Heading>
        <form method="post" action={`/sharing/${grant.id}`} novalidate>
          <UntilFields typed={typed} error={(field) => problemText(t, problems, field)} />
          <Button type="submit">{t('sharing.move')}</Button>
        </form>
      </section>
      <section>
        <Heading level={2}>{t('sharing.endTitle')}</Heading>
        <p>
          {t('safety.sharing.cannotUnsee')} {t('sharing.staysThere')}
        </p>
        <form method="post" action="/sharing/end">
          <input type="hidden" name="grant" value={grant.id} />
          <Button type="submit" kind="secondary">
            {t('sharing.endOne', { what })}
          </Button>
        </form>
      </section>
      <p>
        <a href="/sharing">{t('sharing.back')}</a>
      </p>
    </PersonPage>
  )
}
