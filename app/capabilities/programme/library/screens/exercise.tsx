import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Details } from '../../../../ui/details/details.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import type { Reason } from '../../../evidence/contract.ts'
import { type Exercise, type Length, lengths } from '../../contract.ts'
import { ExercisePlayer } from '../../worksheet/parts/exercise-player.tsx'
import { problemList } from '../../worksheet/parts/problem-text.ts'
import type { Place } from '../contract.ts'
import { ContentText } from '../parts/content-text.tsx'
import { DoIt } from '../parts/do-it.tsx'
import { minutesText, timeText } from '../parts/item-words.ts'
import { LibraryPage, type Reader } from '../parts/library-page.tsx'
import { Reading } from '../parts/reading.tsx'
import { SafetyLines } from '../parts/safety-lines.tsx'
import { itemHref, moduleHref } from '../rules.ts'

type Props = {
  page: PageContext
  reader: Reader
  place: Place<Exercise>
  length: Length
  reasons: readonly Reason[]
  shown: boolean
  typed?: Typed
  problems?: Problem[]
}

export function ExerciseScreen({ page, reader, place, length, reasons, shown, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const { module, item } = place
  const at = itemHref(module, item)
  return (
    <LibraryPage
      page={page}
      reader={reader}
      at={at}
      title={item.title}
      description={item.summary}
      laterIslands={['read-aloud']}
      islands={[
        ...(item.player || item.fields.length > 0 ? ['player'] : []),
        ...(item.fields.length > 0 && !reader.person ? ['exercise-here'] : []),
      ]}
    >
      {problems.length > 0 && (
        <ErrorSummary title={t('common.problem')} errors={problemList(t, problems, item.fields)} />
      )}
      <Reading
        reader={reader}
        place={place}
        caption={t('library.where', { kind: t('library.exercise'), time: timeText(t, item) })}
        back={{ href: moduleHref(module), label: module.title }}
        reasons={reasons}
        shown={shown}
      >
        <ContentText text={item.body} />
        <SafetyLines tags={item.safety} />
        <section id="steps">
          <Heading level={2}>{t('library.steps')}</Heading>
          <Tabs
            label={t('library.length')}
            items={lengths.map((each) => ({
              href: `${at}?length=${each}#steps`,
              label: t(`library.${each}`, { minutes: minutesText(t, item.minutes[each]) }),
              current: each === length,
            }))}
          />
          <ContentText text={item.steps[length]} />
        </section>
        {item.player && (
          <section>
            <Heading level={2}>{t('library.player')}</Heading>
            <ExercisePlayer player={item.player} length={length} />
          </section>
        )}
        <DoIt
          exercise={item}
          at={at}
          length={length}
          person={reader.person}
          typed={typed}
          problems={problems}
        />
        <section>
          <Heading level={2}>{t('library.wrong')}</Heading>
          <ContentText text={item.ifItFeelsWrong} />
        </section>
        {item.transcript && (
          <Details summary={t('library.transcript')}>
            <ContentText text={item.transcript} />
          </Details>
        )}
      </Reading>
    </LibraryPage>
  )
}
