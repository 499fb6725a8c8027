import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkbox } from '../../../../ui/checkboxes/checkboxes.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../../ui/stack/stack.tsx'
import { DeviceStates } from '../../../../workspaces/person/device-states.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import type { Pack } from '../../packs/contract.ts'
import { questionsOf } from '../../packs/questions.contract.ts'
import { finishTyped } from '../contract.ts'
import { FillForm } from '../parts/fill-form.tsx'
import { HelpFirst } from '../parts/help-first.tsx'

/** The questions of an instrument, the same for everyone; the browser fills in whose they are and how far they are. */
export function OfflineFillScreen({ page, pack }: { page: PageContext; pack: Pack }) {
  const t = textOf(page.language)
  const questions = questionsOf(pack.questionnaire)
  const { title, helpNow, id } = pack.pack
  return (
    <PublicPage page={page} title={title} islands={['kept', 'measure-here']}>
      <Heading level={1}>{title}</Heading>
      {helpNow && <HelpFirst />}
      <p data-person-known="no">{t('offline.pageUnknown')}</p>
      <div data-person-known="yes" hidden>
        <p data-measure-review hidden>
          {t('measures.offlineReview')}
        </p>
        <FillForm
          base={`/measures/fill/${id}`}
          questions={questions}
          now={questions[0]?.code}
          standing={new Map()}
          typed={{}}
          problems={[]}
          formKey=""
          person=""
          response=""
          after={[]}
          kept="offline"
          end={
            <div data-measure-review hidden>
              <Stack>
                <Checkbox name="helped" label={t('measures.helped')} />
                <Actions>
                  <Button name="go" value={finishTyped}>
                    {t('measures.finishOffline')}
                  </Button>
                </Actions>
              </Stack>
            </div>
          }
        />
      </div>
      <DeviceStates />
      <p>
        {t('safety.nobodyWatches.short')} <a href="/help-now">{t('common.helpNow')}</a>
      </p>
    </PublicPage>
  )
}
