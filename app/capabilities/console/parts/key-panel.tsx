import type { ComponentChildren } from 'preact'
import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { PrintCode } from '../../../ui/print-page/print-page.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { SealingField } from './sealing-field.tsx'

const Part = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div data-part={name} hidden>
    <Stack>{children}</Stack>
  </div>
)

/** Where a console is opened, or given its first key. All of it happens in the browser; no part of it is a form. */
export function KeyPanel() {
  const t = useText()
  return (
    <section data-key-panel tabindex={-1} hidden>
      <p class="field-error" role="alert" tabindex={-1} data-key-problem hidden />
      {(['wrong', 'passkeyNo', 'passphraseShort', 'noAnswer'] as const).map((code) => (
        <template key={code} data-problem={code}>
          {t(`console.panel.${code}`)}
        </template>
      ))}
      {(['signedOut', 'notSavedBody', 'tooMany'] as const).map((code) => (
        <template key={code} data-problem={code}>
          {t(`console.${code}`)}
        </template>
      ))}
      <Part name="first">
        <Heading level={2}>{t('console.panel.first')}</Heading>
        <Notification kind="warning" heading={t('console.who.lost')}>
          <p>{t('console.panel.lost')}</p>
          <p>{t('console.panel.court')}</p>
          <p>
            <a href="/console/who-can-read" target="_blank" rel="noopener">
              {t('console.whoGo')}
            </a>
          </p>
        </Notification>
        <Heading level={3}>{t('console.panel.chooseTitle')}</Heading>
        <div data-passkey-able hidden>
          <div class="stack stack-s">
            <p class="hint">{t('console.panel.passkeyHint')}</p>
            <Button type="button" kind="secondary" id="console-first-passkey">
              {t('console.panel.passkey')}
            </Button>
          </div>
        </div>
        <SealingField
          id="console-first-passphrase"
          label={t('console.panel.passphrase')}
          hint={t('console.panel.passphraseHint')}
          button={t('console.panel.passphraseUse')}
        />
      </Part>
      <Part name="code">
        <Heading level={2}>{t('console.panel.codeTitle')}</Heading>
        <p>{t('console.panel.codeBody')}</p>
        <div data-code>
          <PrintCode>{''}</PrintCode>
        </div>
        <p>{t('console.panel.lost')}</p>
        <div class="no-print">
          <Actions>
            <Button type="button" id="console-code-kept">
              {t('console.panel.codeKept')}
            </Button>
            <Button type="button" kind="secondary" id="console-code-print">
              {t('console.panel.codePrint')}
            </Button>
          </Actions>
        </div>
      </Part>
      <Part name="locked">
        <Heading level={2}>{t('console.panel.openTitle')}</Heading>
        <p>{t('console.panel.openBody')}</p>
        <div data-has="passkey" hidden>
          <Button type="button" id="console-open-passkey">
            {t('console.panel.openPasskey')}
          </Button>
        </div>
        <div data-has="passphrase" hidden>
          <SealingField
            id="console-open-passphrase"
            label={t('console.panel.openPassphrase')}
            button={t('console.panel.openButton')}
          />
        </div>
        <details class="details">
          <summary>{t('console.panel.openRecoveryGo')}</summary>
          <SealingField
            id="console-open-recovery"
            label={t('console.panel.openRecovery')}
            button={t('console.panel.openButton')}
            plain
          />
        </details>
        <p>{t('console.panel.lost')}</p>
        <p>
          <a href="/console/key#lost">{t('console.panel.lostGo')}</a>
        </p>
      </Part>
    </section>
  )
}
