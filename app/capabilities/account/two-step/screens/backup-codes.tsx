import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Message } from '../../parts/message.tsx'

export function BackupCodesScreen({ page, codes }: { page: PageContext; codes: string[] }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.twoStep.codesTitle')}>
      <p>{t('account.twoStep.codesIntro')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button href="/account">{t('account.twoStep.codesDone')}</Button>
    </Message>
  )
}
