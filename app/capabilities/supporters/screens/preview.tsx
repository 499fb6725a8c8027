import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { type Shown, ShownSections } from '../../../workspaces/shown.tsx'

type Props = {
  page: PageContext
  label: string
  until: Date
  shown: Shown[]
  formKey: string
  choices: [string, string][]
}

export function SupporterPreviewScreen({ page, label, until, shown, formKey, choices }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('sharing.previewTitle')} current="/team">
      <Heading level={1}>{t('sharing.previewTitle')}</Heading>
      <p>{t('supporters.previewIntro', { name: label, day: dayInWords(until, page.language.tag) })}</p>
      <div class="card">
        <ShownSections shown={shown} />
      </div>
      <form method="post" action="/supporters">
        <input type="hidden" name="key" value={formKey} />
        {choices.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name}=${value}`} />
        ))}
        <p>{t('safety.sharing.cannotUnsee')}</p>
        <Actions>
          <Button type="submit">{t('supporters.makeCode')}</Button>
          <Button kind="quiet" href={`/supporters/new?read=yes&${new URLSearchParams(choices)}`}>
            {t('sharing.notYet')}
          </Button>
        </Actions>
      </form>
    </PersonPage>
  )
}
