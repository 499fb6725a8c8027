import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import type { Colleague } from '../contract.ts'
import { ServiceFrame } from '../parts/service-frame.tsx'
import { problemText, typedInto } from '../parts/texts.ts'
import type { Cover } from '../service.contract.ts'

type Props = {
  page: PageContext
  team: { id: string; name: string }
  colleagues: Colleague[]
  cover: Cover
  typed?: Typed
  problems?: Problem[]
}

export function ServiceCoverScreen({ page, team, colleagues, cover, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const now = typed ?? { first: cover[0]?.membershipId ?? '', second: cover[1]?.membershipId ?? '' }
  const options = colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))
  return (
    <ServiceFrame
      page={page}
      heading={t('messages.coverTitle', { team: team.name })}
      lead={t('messages.coverLead')}
      problems={problems}
    >
      {colleagues.length === 0 ? (
        <p>{t('messages.coverNoMembers')}</p>
      ) : (
        <form method="post" action={`/service/messages/cover/${team.id}`} novalidate>
          <Radios
            name="first"
            legend={t('messages.coverFirst')}
            value={typedInto(now, 'first')}
            error={problemText(t, problems, 'first')}
            options={options}
          />
          <Radios
            name="second"
            legend={t('messages.coverSecond')}
            value={typedInto(now, 'second') ?? ''}
            error={problemText(t, problems, 'second')}
            options={[{ value: '', label: t('messages.coverNobody') }, ...options]}
          />
          <Button type="submit">{t('common.save')}</Button>
        </form>
      )}
    </ServiceFrame>
  )
}
