import type { ComponentChildren } from 'preact'
import { useLanguage, useText } from '../../../language/text.tsx'
import { briefDay } from '../../../platform/pure/days.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import type { Written } from '../contract.ts'
import { firstWords } from '../rules.ts'

/** One part of a brief. */
export function BriefSection({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <Heading level={2}>{heading}</Heading>
      {children}
    </section>
  )
}

/** The person's own words; long ones are cut, and it is said where all of them stand. */
export function OwnWords({ written, most }: { written: Written; most: number }) {
  const t = useText()
  const { tag } = useLanguage()
  const shown = firstWords(written.words, most)
  const day = briefDay(written.writtenAt, tag)
  const cut = shown !== written.words.trim()
  return <Quote attribution={cut ? t('caseload.cut', { day }) : day}>{shown}</Quote>
}
