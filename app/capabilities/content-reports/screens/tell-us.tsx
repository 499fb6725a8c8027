import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import { problemText } from '../parts/problem-text.ts'

type Props = {
  page: PageContext
  about: { id: string; title: string; href: string }
  /** Who looks after the pages, where somebody is named. */
  to: string | undefined
  formKey: string
  typed: Typed
  problems?: Problem[]
}

export function TellUsScreen({ page, about, to, formKey, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? (typed[name] as string) : undefined)
  const error = (name: string) => problemText(t, problems, name)
  return (
    <PublicPage page={page} title={t('contentReports.tellTitle')}>
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <BackLink href={about.href}>{t('contentReports.backToPage')}</BackLink>
      <Heading level={1} caption={t('contentReports.about', { title: about.title })}>
        {t('contentReports.tellTitle')}
      </Heading>
      <p>{to ? t('contentReports.lead', { name: to }) : t('contentReports.leadUnnamed')}</p>
      <p>{t('safety.programme.reports')}</p>
      <form method="post" action={`/tell-us/${about.id}`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <Radios
          name="kind"
          legend={t('contentReports.kind')}
          value={value('kind')}
          error={error('kind')}
          options={[
            { value: 'wrong', label: t('contentReports.wrong'), hint: t('contentReports.wrongHint') },
            { value: 'worse', label: t('contentReports.worse'), hint: t('contentReports.worseHint') },
          ]}
        />
        <TextArea
          name="words"
          label={t('contentReports.words')}
          hint={t('contentReports.wordsHint')}
          value={value('words')}
          error={error('words')}
          whoReads={t('contentReports.whoReads')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('safety.help.fieldLabel')}
        />
        <TextField
          name="email"
          type="email"
          label={t('contentReports.email')}
          optionalLabel={t('contentReports.optional')}
          hint={t('contentReports.emailHint')}
          autocomplete="email"
          spellcheck={false}
          value={value('email')}
          error={error('email')}
        />
        <Button>{t('contentReports.send')}</Button>
      </form>
    </PublicPage>
  )
}
