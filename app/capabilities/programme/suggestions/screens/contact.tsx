import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { dayInWords } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { type AgreedContact, weeks } from '../contract.ts'
import { faultInWords } from '../parts/fault.ts'

type Props = {
  page: PageContext
  contact: AgreedContact | undefined
  whom: { kind: string; id: string; name: string }[]
  typed?: Typed
  problems?: Problem[]
}

/** Whether somebody gets in touch in two or three weeks. */
export function ContactScreen({ page, contact, whom, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const value = (field: string) => (typeof typed[field] === 'string' ? typed[field] : '')
  const error = (field: string) => {
    const code = problems.find((problem) => problem.field === field)?.code
    return code && faultInWords(t, code)
  }
  return (
    <PersonPage page={page} title={t('suggestions.title')} current="/programme">
      <Problems problems={problems} textOf={({ code }) => faultInWords(t, code)} />
      <BackLink href="/suggestions">{t('suggestions.title')}</BackLink>
      <Heading level={1}>{t('suggestions.contactTitle')}</Heading>
      {contact ? (
        <>
          <p>
            {t('suggestions.contactAgreed', {
              name: contact.name || t('sharing.someone'),
              day: dayInWords(new Date(`${contact.on}T12:00:00Z`), page.language.tag),
            })}
          </p>
          <p>{t('suggestions.contactSays')}</p>
          <form method="post" action="/suggestions/contact/end">
            <Button type="submit" kind="secondary">
              {t('suggestions.contactEnd')}
            </Button>
          </form>
        </>
      ) : whom.length === 0 ? (
        <p>{t('suggestions.contactNobody')}</p>
      ) : (
        <>
          <p>{t('suggestions.contactBody')}</p>
          <p>{t('suggestions.contactSays')}</p>
          <form method="post" action="/suggestions/contact" novalidate>
            <Radios
              name="with"
              legend={t('suggestions.contactWith')}
              error={error('with')}
              value={value('with')}
              options={whom.map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: name }))}
            />
            <Radios
              name="weeks"
              legend={t('suggestions.contactWeeks')}
              error={error('weeks')}
              value={value('weeks')}
              options={weeks.map((each) => ({ value: each, label: t(`suggestions.contactIn.${each}`) }))}
            />
            <Button type="submit">{t('suggestions.contactAgree')}</Button>
          </form>
        </>
      )}
    </PersonPage>
  )
}
