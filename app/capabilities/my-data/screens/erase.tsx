import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'

type Props = {
  page: PageContext
  formKey: string
  due: Date
  /** They work in a service too, with the same account. */
  works: boolean
  stopSharing?: boolean
  problems?: Problem[]
}

export function EraseScreen({ page, formKey, due, works, stopSharing = true, problems = [] }: Props) {
  const t = textOf(page.language)
  const day = shortDay(due, page.language.tag)
  const problem = problems[0]
  const said = t(problem?.field === 'sure' ? 'myData.problemSure' : 'myData.problemUnreadable')
  return (
    <PersonPage page={page} title={t('myData.eraseTitle')} current="/my-data">
      {problem && <ErrorSummary title={t('common.problem')} errors={[{ href: '#sure', text: said }]} />}
      <Heading level={1}>{t('myData.eraseTitle')}</Heading>
      <p>{t('myData.eraseIntro')}</p>
      <Stack gap="l">
        <section>
          <Heading level={2}>{t('myData.eraseGoes')}</Heading>
          <ul>
            <li>{t('myData.goesWords')}</li>
            <li>{t('myData.goesTogether')}</li>
            <li>{t('myData.goesLog')}</li>
            {!works && <li>{t('myData.goesAccount')}</li>}
            <li>{t('myData.goesDevices')}</li>
          </ul>
        </section>
        <section>
          <Heading level={2}>{t('myData.eraseStays')}</Heading>
          <ul>
            {works && <li>{t('myData.staysWork')}</li>}
            <li>{t('myData.staysRecord')}</li>
            <li>{t('myData.staysRead')}</li>
            <li>{t('myData.staysMark')}</li>
            <li>{t('myData.staysBackup')}</li>
          </ul>
        </section>
        <section>
          <Heading level={2}>{t('myData.eraseWhen')}</Heading>
          <p>{t('myData.eraseWhenBody', { day })}</p>
        </section>
        <form method="post" action="/my-data/erase" novalidate>
          <input type="hidden" name="key" value={formKey} />
          <Stack gap="l">
            <Checkbox
              name="stop-sharing"
              value="yes"
              label={t('myData.stopSharing')}
              hint={t('myData.stopSharingHint')}
              checked={stopSharing}
            />
            <Checkbox name="sure" value="yes" label={t('myData.sure')} error={problem && said} />
            <Actions>
              <Button type="submit" kind="warning">
                {t('myData.eraseConfirm', { day })}
              </Button>
              <Button kind="secondary" href="/my-data">
                {t('myData.notNow')}
              </Button>
            </Actions>
          </Stack>
        </form>
        <p>
          <a href="/my-data">{t('myData.copyFirst')}</a>
        </p>
      </Stack>
    </PersonPage>
  )
}
