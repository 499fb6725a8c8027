import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { dateAfter } from '../../../platform/pure/wall-clock.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { DayLine } from '../contract.ts'
import { timeOf } from '../rules.ts'

type Props = { page: PageContext; on: string; today: string; lines: DayLine[] }

/** One day: each line with its brief a click away. */
export function DayScreen({ page, on, today, lines }: Props) {
  const t = textOf(page.language)
  const address = (date: string) => (date === today ? '/day' : `/day?on=${date}`)
  return (
    <ProfessionalPage page={page} title={t('day.title')} current="/day" wide islands={['day-keys']}>
      <Heading level={1} caption={on === today ? t('day.today') : t('day.title')}>
        {dayInWords(new Date(`${on}T12:00:00Z`), page.language.tag)}
      </Heading>
      {lines.length === 0 ? (
        <EmptyState heading={t('day.none')}>
          <p>{t('day.noneBody')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('day.list')}
          captionHidden
          head={[t('day.time'), t('day.who'), t('day.what'), t('day.acts')]}
          rows={lines.map((line) => [
            line.minute === undefined ? t('day.noTime') : timeOf(line.minute),
            <Who line={line} t={t} />,
            <What line={line} t={t} />,
            <Change line={line} t={t} />,
          ])}
        />
      )}
      <Actions>
        <Button href={`/day/new?on=${on}`}>{t('day.add')}</Button>
        <Button kind="secondary" href="/day/import">
          {t('day.import')}
        </Button>
      </Actions>
      <Pagination
        label={t('day.title')}
        previous={{ href: address(dateAfter(on, -1)), label: t('day.before') }}
        next={{ href: address(dateAfter(on, 1)), label: t('day.after') }}
      />
      {on !== today && (
        <p>
          <a href="/day">{t('day.goToday')}</a>
        </p>
      )}
      <p class="hint">{t('day.grants')}</p>
      <p class="hint">
        {t('day.reads')} {t('day.keys')}
      </p>
    </ProfessionalPage>
  )
}

type Cell = { line: DayLine; t: Text }

function Who({ line, t }: Cell) {
  const { person, words, on } = line
  if (person)
    return (
      <a href={`/people/${person.id}?day=${on}`}>
        <bdi>{person.name}</bdi>
      </a>
    )
  return <bdi>{words ?? t('day.noWords')}</bdi>
}

function What({ line: { kind, calledOff, visit, person }, t }: Cell) {
  // On a phone each child of a cell takes a place beside its column's name.
  return (
    <span>
      {kind && t(`day.kind.${kind}`)}
      {calledOff && (
        <>
          {' '}
          <Tag kind="quiet">{t('day.calledOff')}</Tag>
        </>
      )}
      {visit && person && !calledOff && (
        <>
          {kind && <br />}
          <a href={`/people/${person.id}/visits/${visit.id}`}>
            {t(visit.ready ? 'day.topicsReady' : 'day.topicsNotReady')}
          </a>
        </>
      )}
    </span>
  )
}

function Change({ line: { id, person, words, imported, visit, fromVisit }, t }: Cell) {
  const what = person?.name ?? words ?? t('day.noWords')
  if (fromVisit) return <a href={`/people/${person?.id}/visits/${visit?.id}`}>{t('day.visit')}</a>
  return (
    <a href={`/day/lines/${id}`}>
      {t(imported && !person ? 'day.choose' : 'day.change')}
      <VisuallyHidden>: {what}</VisuallyHidden>
    </a>
  )
}
