import type { ComponentChildren } from 'preact'
import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { ServicePage } from '../../../../workspaces/service/shell.tsx'
import type { Pack } from '../../packs/contract.ts'
import { problemText } from './problem-text.ts'

type Props = {
  page: PageContext
  pack: Pack
  heading: string
  problems?: readonly Problem[]
  children: ComponentChildren
}

/** One thing that an administrator says about one instrument. */
export function SettingsFrame({ page, pack: { pack }, heading, problems = [], children }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={heading} current="/service">
      <Problems
        problems={problems}
        textOf={(problem) => `${fieldName(t, problem.field)}: ${problemText(t, problem)}`}
      />
      <BackLink href={`/service/measures/${pack.id}`}>{pack.title}</BackLink>
      <Heading level={1} caption={pack.title}>
        {heading}
      </Heading>
      {children}
    </ServicePage>
  )
}

const names = {
  name: 'measureSettings.whoName',
  role: 'measureSettings.whoRole',
  'read-within': 'measureSettings.whoRead',
  phone: 'measureSettings.whoPhone',
  holder: 'measureSettings.licenceHolder',
  reference: 'measureSettings.licenceReference',
  agreed: 'measureSettings.licenceAgreed',
  'confirmed-by': 'measureSettings.licenceBy',
  copyright: 'measureSettings.copyright',
  'lead-in': 'measureSettings.leadIn',
} as const

// Apart from its field a problem needs the field's name.
function fieldName(t: ReturnType<typeof textOf>, field: string): string {
  if (field in names) return t(names[field as keyof typeof names])
  return field.startsWith('question-')
    ? `${t('measureSettings.questionWords')} (${field.slice('question-'.length)})`
    : field.replace(/^answer-/, '')
}
