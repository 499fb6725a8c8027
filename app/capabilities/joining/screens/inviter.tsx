import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import type { Inviter } from '../contract.ts'

type Props = { page: PageContext; inviter: Inviter; asPerson: boolean }

export function InviterScreen({ page, inviter, asPerson }: Props) {
  const t = textOf(page.language)
  const { name, service, discipline } = inviter
  return (
    <PublicPage page={page} title={t('joining.whoTitle')}>
      <Heading level={1}>{t('joining.whoTitle')}</Heading>
      <p>
        {discipline
          ? t('joining.whoDiscipline', { name, discipline, service })
          : t('joining.whoBody', { name, service })}
      </p>
      <p>{t('joining.whoNothing')}</p>
      {asPerson ? (
        <form method="post" action="/join/who">
          <Actions>
            <Button type="submit">{t('joining.whoUse', { name })}</Button>
            <Button kind="quiet" href="/today">
              {t('joining.whoNot')}
            </Button>
          </Actions>
        </form>
      ) : (
        <Actions>
          <Button href="/sign-up">{t('joining.whoJoin')}</Button>
          <Button kind="secondary" href="/sign-in?next=%2Fjoin%2Fwho">
            {t('joining.whoHave')}
          </Button>
        </Actions>
      )}
    </PublicPage>
  )
}
