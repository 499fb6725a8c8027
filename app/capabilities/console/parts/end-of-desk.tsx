import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'

const outcomes = ['saved', 'discarded', 'notSaved'] as const

/** A note, and the two good ends of a desk. */
export function EndOfDesk() {
  const t = useText()
  return (
    <Stack gap="l">
      <div class="stack stack-s">
        <TextArea
          name="note"
          label={t('console.note')}
          hint={t('console.noteHint')}
          rows={2}
          whoReads={t('console.noteReads')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('safety.help.fieldLabel')}
        />
        <p class="field-error" role="alert" data-note-long={t('console.noteLong')} />
        <div data-may-name role="status" />
        <template data-may-name-words>
          <Notification kind="warning" heading={t('console.mayName')}>
            <p>{t('console.mayNameBody')}</p>
            <Actions>
              <Button type="button" kind="secondary" id="console-note-edit">
                {t('console.mayNameEdit')}
              </Button>
              <Button type="button" kind="secondary" id="console-note-keep">
                {t('console.mayNameKeep')}
              </Button>
            </Actions>
          </Notification>
        </template>
      </div>
      <section>
        <Heading level={2}>{t('console.endTitle')}</Heading>
        <p>{t('console.endBody')}</p>
        <Actions>
          <Button type="button" id="console-save">
            {t('console.save')}
          </Button>
          <Button type="button" kind="secondary" id="console-discard">
            {t('console.discard')}
          </Button>
        </Actions>
        <div role="status" tabindex={-1} data-outcome />
        {outcomes.map((outcome) => (
          <template key={outcome} data-outcome-words={outcome}>
            <Notification
              kind={outcome === 'notSaved' ? 'warning' : 'success'}
              heading={t(`console.${outcome}`)}
            >
              <p>{t(`console.${outcome}Body`)}</p>
              {outcome === 'saved' && (
                <p>
                  <a href="/console/over-time">{t('console.overTime')}</a>
                </p>
              )}
            </Notification>
          </template>
        ))}
        {(['signedOut', 'tooMany'] as const).map((outcome) => (
          <template key={outcome} data-outcome-words={outcome}>
            <Notification kind="warning" heading={t('console.notSaved')}>
              <p>{t(`console.${outcome}`)}</p>
            </Notification>
          </template>
        ))}
      </section>
    </Stack>
  )
}
