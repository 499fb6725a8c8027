import { textOf } from '../../../../../language/text.tsx'
import type { PageContext } from '../../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../../platform/pure/form.ts'
import { BackLink } from '../../../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../../ui/notification/notification.tsx'
import { Problems } from '../../../../../workspaces/problems.tsx'
import { ServiceTabs } from '../../../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../../../workspaces/service/shell.tsx'
import type { Candidate } from '../contract.ts'
import { problemText } from '../parts/problem-text.ts'
import { SignOffFields } from '../parts/sign-off-fields.tsx'
import { Signed } from '../parts/signed.tsx'
import { isShown } from '../rules.ts'

type Props = {
  page: PageContext
  module: { slug: string; title: string }
  candidates: readonly Candidate[]
  saved?: boolean
  typed?: Typed
  problems?: Problem[]
}

export function SignOffModuleScreen({ page, module, candidates, saved, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const waiting = candidates.filter((each) => !isShown(each))
  const shown = candidates.filter(isShown)
  return (
    <ServicePage page={page} title={t('publishing.title')} current="/service">
      <Problems problems={problems} textOf={({ field }) => problemText(t, problems, field) ?? ''} />
      {saved && <Notification kind="success" heading={t('publishing.saved')} />}
      <BackLink href="/service/library">{t('publishing.back')}</BackLink>
      <Heading level={1} caption={t('publishing.heading')}>
        {module.title}
      </Heading>
      <ServiceTabs current="/service/library" />
      <section>
        <Heading level={2}>{t('publishing.read')}</Heading>
        <p>{t('publishing.readBody')}</p>
        <p>
          <a href={`/library/${module.slug}`}>{t('publishing.open', { title: module.title })}</a>
        </p>
      </section>
      <section>
        <Heading level={2}>{t('publishing.waiting')}</Heading>
        {waiting.length === 0 ? (
          <p>{t('publishing.allSigned')}</p>
        ) : (
          <SignOffFields slug={module.slug} waiting={waiting} typed={typed} problems={problems} />
        )}
      </section>
      {shown.length > 0 && <Signed slug={module.slug} shown={shown} />}
    </ServicePage>
  )
}
