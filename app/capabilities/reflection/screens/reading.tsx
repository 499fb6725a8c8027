import { marked } from 'marked'
import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Markdown } from '../../../ui/markdown/markdown.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Finding, Reason, Review } from '../../evidence/contract.ts'
import { type Reading, readingHref } from '../contract.ts'
import { Checked } from '../parts/checked.tsx'
import { HowSure } from '../parts/how-sure.tsx'
import { Sources } from '../parts/sources.tsx'

type Props = {
  page: PageContext
  reading: Reading
  finding: Finding
  review: Review
  /** The finding's own, with what to be careful about. */
  about: Reason | undefined
  works: readonly Reason[]
  previous: Reading | undefined
  next: Reading | undefined
}

/** One finding on one sheet: what was found, how sure one may be, what one could try this week. */
export function ReadingScreen({ page, reading, finding, review, about, works, previous, next }: Props) {
  const t = textOf(page.language)
  const [number, all] = [finding.number, review.findings.length]
  return (
    <ProfessionalPage page={page} title={reading.title} current="/console">
      <BackLink href="/reflection">{t('reflection.back')}</BackLink>
      <Heading level={1} caption={t('reflection.caption', { number, all, heading: finding.heading })}>
        {reading.title}
      </Heading>
      <Heading level={2}>{t('reflection.found')}</Heading>
      <Markdown tokens={marked.lexer(reading.found)} />
      <HowSure finding={finding} review={review} about={about} words={marked.lexer(reading.sure)} />
      <Heading level={2}>{t('reflection.week')}</Heading>
      <p class="hint no-print">{t('reflection.weekNote')}</p>
      <Markdown tokens={marked.lexer(reading.week)} />
      <Checked reading={reading} />
      <Sources works={works} finding={finding} />
      <Pagination
        label={t('reflection.around')}
        previous={
          previous && {
            href: readingHref(previous.id),
            label: t('reflection.previous', { title: previous.title }),
          }
        }
        next={next && { href: readingHref(next.id), label: t('reflection.next', { title: next.title }) }}
      />
    </ProfessionalPage>
  )
}
