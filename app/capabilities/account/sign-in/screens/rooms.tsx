import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import type { Rooms } from '../../contract.ts'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface RoomsProps {
  page: PageContext
  rooms: Rooms
  next: string
  problems?: FieldProblem[]
}

export function RoomsScreen({ page, rooms, next, problems = [] }: RoomsProps) {
  const t = textOf(page.language)
  const own = { value: 'own', label: t('account.rooms.own'), hint: t('account.rooms.ownHint') }
  const options = rooms.memberships.map(({ membershipId, role, service }) => ({
    value: membershipId,
    label: t(`account.rooms.${role}`),
    hint: service,
  }))
  return (
    <PublicPage page={page} title={t('account.rooms.title')}>
      <Problems title={t('common.problem')} problems={problems} />
      <form method="post" action="/rooms" novalidate>
        <input type="hidden" name="next" value={next} />
        <Radios
          name="room"
          legend={t('account.rooms.title')}
          legendAsHeading
          hint={t(rooms.own === 'unknown' ? 'account.rooms.introFromWork' : 'account.rooms.intro')}
          options={rooms.own === false ? options : [own, ...options]}
          error={problemOf(problems, 'room')}
        />
        <Button type="submit">{t('account.rooms.button')}</Button>
      </form>
    </PublicPage>
  )
}
