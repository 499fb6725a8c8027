import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { UntilFields } from '../../../workspaces/until-fields.tsx'
import { type Grantee, sections } from '../contract.ts'
import { problemText, sectionTexts } from '../parts/texts.ts'

type Props = {
  page: PageContext
  grantees: Grantee[]
  /** The one thing that is shared, instead of whole sections. */
  item: { id: string; title: string } | undefined
  typed: Typed
  problems: Problem[]
}

export function NewShareScreen({ page, grantees, item, typed, problems }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const error = (name: string) => problemText(t, problems, name)
  const title = item ? t('sharing.newItemTitle', { title: item.title }) : t('sharing.newTitle')
  if (grantees.length === 0)
    return (
      <PersonPage page={page} title={title} current="/team">
        <Heading level={1}>{title}</Heading>
        <EmptyState
          heading={t('sharing.noGrantees')}
          action={{ href: '/join', label: t('sharing.haveCode') }}
        >
          <p>{t('sharing.noGranteesBody')}</p>
        </EmptyState>
      </PersonPage>
    )
  return (
    <PersonPage page={page} title={title} current="/team">
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <Heading level={1}>{title}</Heading>
      {item && <p>{t('sharing.newItemIntro')}</p>}
      <form method="get" action={item ? `/made/${item.id}/share` : '/sharing/preview'} novalidate>
        {item && <input type="hidden" name="item" value={item.id} />}
        <Radios
          name="with"
          legend={t('sharing.with')}
          value={value('with')}
          error={error('with')}
          options={grantees.map((grantee) => ({
            value: `${grantee.kind}:${grantee.id}`,
            label: grantee.name,
            hint: grantee.kind === 'team' ? t('sharing.team') : grantee.discipline,
          }))}
        />
        {!item && (
          <>
            <Checkboxes
              name="section"
              legend={t('sharing.what')}
              values={Array.isArray(typed.section) ? typed.section : []}
              error={error('section')}
              options={sections.map((section) => ({
                value: section,
                label: t(sectionTexts[section].title),
                hint: t(sectionTexts[section].hint),
              }))}
            />
            <Radios
              name="earlier"
              legend={t('sharing.before')}
              value={value('earlier')}
              error={error('earlier')}
              options={[
                { value: 'no', label: t('sharing.beforeNo'), hint: t('sharing.beforeNoHint') },
                { value: 'yes', label: t('sharing.beforeYes') },
              ]}
            />
          </>
        )}
        <UntilFields typed={typed} error={error} />
        <Button type="submit" wide>
          {t('sharing.look')}
        </Button>
      </form>
    </PersonPage>
  )
}
