import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Module } from '../../contract.ts'
import { ProgrammeTabs } from '../../parts/programme-tabs.tsx'
import { MadeList } from '../../worksheet/parts/made-list.tsx'
import { countText } from '../parts/item-words.ts'
import { SearchForm } from '../parts/search-form.tsx'
import { moduleHref } from '../rules.ts'

type Own = { href: string; title: string; at: Date }
type Made = Parameters<typeof MadeList>[0]
type Props = { page: PageContext; modules: readonly Module[]; stopped: readonly Own[]; made: Made }

/** The programme as its owner has it: where they stopped, what they made, and all the rest. Nothing is counted. */
export function ProgrammeScreen({ page, modules, stopped, made }: Props) {
  const t = textOf(page.language)
  const day = (at: Date) => shortDay(at, page.language.tag)
  return (
    <PersonPage page={page} title={t('library.programme')} current="/programme">
      <ProgrammeTabs at="/programme" />
      <Heading level={1}>{t('library.programme')}</Heading>
      <p>{t('library.programmeLead')}</p>
      {stopped.length > 0 && (
        <section>
          <Heading level={2}>{t('library.carryOnTitle')}</Heading>
          <LinkList
            items={stopped.map(({ href, title, at }) => ({
              href,
              title,
              note: t('library.carryOnAt', { day: day(at) }),
            }))}
          />
        </section>
      )}
      <section>
        <Heading level={2}>{t('library.madeTitle')}</Heading>
        {made.made.length === 0 ? (
          <p>{t('library.madeNone')}</p>
        ) : (
          <>
            <MadeList {...made} />
            <p>
              <a href="/made">{t('library.madeAll')}</a>
            </p>
          </>
        )}
      </section>
      <section>
        <Heading level={2}>{t('library.allParts')}</Heading>
        <SearchForm />
        <LinkList
          ordered
          items={modules.map((module) => ({
            href: moduleHref(module),
            title: module.title,
            hint: module.summary || undefined,
            note: countText(t, module),
          }))}
        />
      </section>
    </PersonPage>
  )
}
