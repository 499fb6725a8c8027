import type { Token } from 'marked'
import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Markdown } from '../../../ui/markdown/markdown.tsx'
import { Prose } from '../../../ui/prose/prose.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { Work } from '../../evidence/contract.ts'
import type { Deployer, NoticeFront } from '../contract.ts'
import { fillFor } from '../rules.ts'

export type NoticeScreenProps = {
  front: NoticeFront
  body: Token[]
  restsOn: Work[]
  deployer: Deployer | null
}

/** One notice as its deployer completes it. Without a deployer it says so, and shows what is known. */
export const NoticeScreen = ({ front, body, restsOn, deployer }: NoticeScreenProps) => {
  const t = useText()
  const { tag } = useLanguage()
  const unset = t('notices.notYetNamed')
  return (
    <Stack gap="l">
      <Heading level={1}>{front.title}</Heading>
      <p class="hint">
        {t('notices.version', { version: front.version, date: dayInWords(new Date(front.from), tag) })}
      </p>
      {!deployer && <p>{t('notices.unset')}</p>}
      {front.changes.length > 0 && (
        <Details summary={t('notices.changesTitle')}>
          <ul>
            {front.changes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Details>
      )}
      <Prose>
        <Markdown tokens={body} fill={fillFor(deployer, unset)} />
      </Prose>
      {restsOn.length > 0 && (
        <Details summary={t('notices.evidenceTitle')}>
          <ul>
            {restsOn.map((work) => (
              <li key={work.id}>
                {work.what}. {work.found}{' '}
                {t('notices.evidenceSeen', { identifier: work.identifier, seen: work.seen })}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Stack>
  )
}
