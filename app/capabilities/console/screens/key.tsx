import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { PrintCode } from '../../../ui/print-page/print-page.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { wayKinds } from '../contract.ts'
import { ConsoleTabs } from '../parts/console-tabs.tsx'
import { KeyPanel } from '../parts/key-panel.tsx'
import { SealingField } from '../parts/sealing-field.tsx'

type Props = { page: PageContext; gone?: boolean; notSure?: boolean }

export function KeyScreen({ page, gone = false, notSure = false }: Props) {
  const t = textOf(page.language)
  const missing = notSure ? t('console.key.sureMissing') : undefined
  return (
    <ProfessionalPage page={page} title={t('console.key.title')} current="/console" islands={['console-key']}>
      <ConsoleTabs current="/console/key" />
      <Stack gap="l">
        {missing && (
          <ErrorSummary title={t('console.key.problem')} errors={[{ href: '#sure', text: missing }]} />
        )}
        {gone && (
          <Notification kind="success" heading={t('console.key.gone')}>
            <p>{t('console.key.goneBody')}</p>
          </Notification>
        )}
        <Heading level={1}>{t('console.key.title')}</Heading>
        <p>{t('console.key.intro')}</p>
        <p>{t('console.panel.lost')}</p>
        <div data-without-desk>
          <Notification heading={t('console.noScriptTitle')}>
            <p>{t('console.noScript')}</p>
          </Notification>
        </div>
        <div data-key-none class="stack" hidden>
          <p>{t('console.key.none')}</p>
          <Button href="/console">{t('console.key.noneGo')}</Button>
        </div>
        <KeyPanel />
        <div data-key-open hidden>
          <Stack gap="l">
            <p role="status" tabindex={-1} data-key-said />
            {(['added', 'removed', 'lastStays'] as const).map((code) => (
              <template key={code} data-key-words={code}>
                {t(`console.key.${code}`)}
              </template>
            ))}
            <section>
              <Heading level={2}>{t('console.key.have')}</Heading>
              <ul data-ways />
              {wayKinds.map((kind) => (
                <template key={kind} data-way={kind}>
                  <li>
                    {t(`console.key.kind.${kind}`)}{' '}
                    {kind !== 'recovery' && (
                      <Button type="button" kind="quiet">
                        {t('console.key.remove')}
                        <span class="visually-hidden">
                          {' '}
                          {t('console.key.removeHidden', { kind: t(`console.key.kind.${kind}`) })}
                        </span>
                      </Button>
                    )}
                  </li>
                </template>
              ))}
            </section>
            <section>
              <Heading level={2}>{t('console.key.addTitle')}</Heading>
              <div data-passkey-able hidden>
                <Button type="button" kind="secondary" id="console-add-passkey">
                  {t('console.key.addPasskey')}
                </Button>
              </div>
              <SealingField
                id="console-add-passphrase"
                label={t('console.key.addPassphrase')}
                hint={t('console.panel.passphraseHint')}
                button={t('console.key.addPassphraseButton')}
              />
              <div class="stack">
                <p class="hint">{t('console.key.newCodeHint')}</p>
                <Button type="button" kind="secondary" id="console-new-code">
                  {t('console.key.newCode')}
                </Button>
                <div data-new-code tabindex={-1} hidden>
                  <Stack>
                    <Heading level={3}>{t('console.panel.codeTitle')}</Heading>
                    <p>{t('console.panel.codeBody')}</p>
                    <PrintCode>{''}</PrintCode>
                    <div class="no-print">
                      <Button type="button" kind="secondary" id="console-new-code-print">
                        {t('console.panel.codePrint')}
                      </Button>
                    </div>
                  </Stack>
                </div>
              </div>
            </section>
          </Stack>
        </div>
        <form method="post" action="/console/begin-again" id="lost">
          <Stack>
            <Heading level={2}>{t('console.key.lostTitle')}</Heading>
            <p>{t('console.key.lostBody')}</p>
            <Checkbox name="sure" value="yes" label={t('console.key.sure')} error={missing} />
            <Button type="submit" kind="warning">
              {t('console.key.lostButton')}
            </Button>
          </Stack>
        </form>
      </Stack>
    </ProfessionalPage>
  )
}
