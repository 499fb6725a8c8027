import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

type Props = {
  page: PageContext
  /** In which room whoever asks is; nobody is signed in without one. */
  as: 'person' | 'newcomer' | 'member' | undefined
  typed?: Typed
  problem?: 'name' | 'gone'
}

export function TakeUpScreen({ page, as, typed = {}, problem }: Props) {
  const t = textOf(page.language)
  const error = problem && t(problem === 'name' ? 'supporters.problemName' : 'supporters.code-unknown')
  const here = encodeURIComponent('/supporting/join/you')
  return (
    <PublicPage page={page} title={t('supporters.takeTitle')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#name', text: error }]} />}
      <Heading level={1}>{t('supporters.takeTitle')}</Heading>
      <p>{t('supporters.takeIntro')}</p>
      <p>{t('supporters.takeNothing')}</p>
      {as === undefined ? (
        <Actions>
          <Button href="/sign-up">{t('supporters.takeAccount')}</Button>
          <Button kind="secondary" href={`/sign-in?next=${here}`}>
            {t('joining.whoHave')}
          </Button>
        </Actions>
      ) : as === 'member' ? (
        <>
          <p>{t('supporters.takeAtWork')}</p>
          <Button href={`/rooms?next=${here}`}>{t('supporters.takeSwitch')}</Button>
        </>
      ) : (
        <form method="post" action="/supporting/join/you" novalidate>
          <TextField
            name="name"
            label={t('supporters.takeName')}
            hint={t('supporters.takeNameHint')}
            value={String(typed.name ?? '')}
            error={error}
            autocomplete="name"
            width="medium"
          />
          <Button type="submit">{t('supporters.takeGo')}</Button>
        </form>
      )}
      <form method="post" action="/supporting/join/leave">
        <Button type="submit" kind="quiet">
          {t('supporters.takeNot')}
        </Button>
      </form>
    </PublicPage>
  )
}
