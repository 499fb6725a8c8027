import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { dayInWords } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Exercise } from '../../contract.ts'
import type { Worksheet } from '../contract.ts'
import { nameOf } from '../parts/exercise-names.ts'
import { WorksheetDocument } from '../parts/worksheet-document.tsx'

type Props = {
  page: PageContext
  worksheet: Worksheet
  exercise: Exercise | undefined
  /** With whom and until when; before they are chosen, only what would be seen. */
  share: { grantee: { name: string }; until: Date; pending: boolean } | undefined
  formKey: string
  choices: [string, string][]
}

export function ShareMadeScreen({ page, worksheet, exercise, share, formKey, choices }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('sharing.previewTitle')} current="/team">
      <Heading level={1}>{t('sharing.previewTitle')}</Heading>
      {share && (
        <p>
          {t('sharing.previewItem', {
            name: share.grantee.name,
            day: dayInWords(share.until, page.language.tag),
          })}
        </p>
      )}
      {share?.pending && <p>{t('sharing.previewPending')}</p>}
      <Card heading={nameOf(t, exercise)} level={2}>
        {worksheet.heads.map((head) => (
          <WorksheetDocument key={head.id} exercise={exercise} answers={head.answers} level={3} />
        ))}
      </Card>
      {share ? (
        <form method="post" action="/sharing">
          <input type="hidden" name="key" value={formKey} />
          {choices.map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <p>{t('safety.sharing.cannotUnsee')}</p>
          <Actions>
            <Button type="submit">{t('sharing.confirm', { name: share.grantee.name })}</Button>
            <Button kind="quiet" href={`/sharing/new?${new URLSearchParams(choices)}`}>
              {t('sharing.notYet')}
            </Button>
          </Actions>
        </form>
      ) : (
        <Actions>
          <Button href={`/sharing/new?item=${worksheet.id}`}>{t('sharing.chooseWho')}</Button>
          <Button kind="quiet" href={`/made/${worksheet.id}`}>
            {t('worksheet.backToIt')}
          </Button>
        </Actions>
      )}
    </PersonPage>
  )
}
