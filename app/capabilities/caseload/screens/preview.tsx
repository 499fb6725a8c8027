import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Shown } from '../../../workspaces/shown.tsx'
import type { Brief } from '../contract.ts'
import { AsTheySee } from '../parts/as-they-see.tsx'

type Props = {
  page: PageContext
  brief: Brief
  /** The pages that each section shows beside the brief. */
  shown: Shown[]
  grantee: string
  until: Date
  pending: boolean
  formKey: string
  /** The choices of the form before, carried on as they were made. */
  choices: [string, string][]
}

export function SharePreviewScreen({ page, brief, shown, grantee, until, pending, formKey, choices }: Props) {
  const t = textOf(page.language)
  const back = new URLSearchParams(choices)
  return (
    <PersonPage page={page} title={t('sharing.previewTitle')} current="/team" wide>
      <Heading level={1}>{t('sharing.previewTitle')}</Heading>
      <p>{t('sharing.previewIntro', { name: grantee, day: dayInWords(until, page.language.tag) })}</p>
      {pending && <p>{t('sharing.previewPending')}</p>}
      <AsTheySee brief={brief} shown={shown} />
      <form method="post" action="/sharing">
        <input type="hidden" name="key" value={formKey} />
        {choices.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name}=${value}`} />
        ))}
        <p>{t('safety.sharing.cannotUnsee')}</p>
        <Actions>
          <Button type="submit">{t('sharing.confirm', { name: grantee })}</Button>
          <Button kind="quiet" href={`/sharing/new?${back}`}>
            {t('sharing.notYet')}
          </Button>
        </Actions>
      </form>
    </PersonPage>
  )
}
