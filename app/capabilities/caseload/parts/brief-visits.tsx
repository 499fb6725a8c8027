import { type Text, useLanguage, useText } from '../../../language/text.tsx'
import { briefDay } from '../../../platform/pure/days.ts'
import { Draft } from '../../../ui/draft/draft.tsx'
import type { BriefTopic, Decided } from '../../visits/brief.contract.ts'
import type { Brief } from '../contract.ts'
import { firstWords } from '../rules.ts'
import { BriefSection } from './brief-section.tsx'

const longest = 180

/** The next visit, with its topics in their order once the person is ready. */
export function NextVisit({ brief: { visits, name } }: { brief: Brief }) {
  const t = useText()
  const { tag } = useLanguage()
  const next = visits?.next
  if (!next) return null
  return (
    <BriefSection heading={t('caseload.nextVisit')}>
      <p>
        <strong>{whenAndWith(t, tag, next)}</strong>
        {next.topics.length > 0 && ` · ${t(next.agreed ? 'caseload.orderAgreed' : 'caseload.orderOpen')}`}
      </p>
      {!next.readyAt && <p>{t('caseload.notReady', { name })}</p>}
      {next.readyAt && next.topics.length === 0 && <p>{t('caseload.noTopics')}</p>}
      {next.topics.length > 0 && (
        <ol>
          {next.topics.map((topic) => (
            <li key={topic.id}>
              <Topic topic={topic} name={name} />
            </li>
          ))}
        </ol>
      )}
    </BriefSection>
  )
}

function Topic({ topic, name }: { topic: BriefTopic; name: string }) {
  const t = useText()
  const body = (
    <p>
      <bdi>{firstWords(topic.words, longest)}</bdi>{' '}
      <span class="hint">{topic.side === 'person' ? name : topic.author || t('sharing.someone')}</span>
    </p>
  )
  if (!topic.helper) return body
  return <Draft words={t('visits.draft', { helper: topic.helper, name })}>{body}</Draft>
}

/** When the last visit was, with whom, and what was decided there; and what is still open from before. */
export function LastVisit({ brief: { visits, name } }: { brief: Brief }) {
  const t = useText()
  const { tag } = useLanguage()
  if (!visits) return null
  const { last, openDecisions } = visits
  return (
    <BriefSection heading={t('caseload.lastVisit')}>
      {last && (
        <p>
          <strong>{whenAndWith(t, tag, { ...last, time: undefined })}</strong>
        </p>
      )}
      {!last && <p>{t('caseload.neverSeen')}</p>}
      {last && last.decided.length === 0 && <p>{t('caseload.nothingDecided')}</p>}
      {last && <Decisions list={last.decided} name={name} />}
      {openDecisions.length > 0 && (
        <>
          <p>{t('caseload.stillOpen')}</p>
          <Decisions list={openDecisions} name={name} />
        </>
      )}
    </BriefSection>
  )
}

function Decisions({ list, name }: { list: Decided[]; name: string }) {
  const t = useText()
  const { tag } = useLanguage()
  if (list.length === 0) return null
  return (
    <ul>
      {list.map(({ id, what, who, by, closed }) => (
        <li key={id}>
          <bdi>{firstWords(what, longest)}</bdi>{' '}
          <span class="hint">
            {[
              who.kind === 'person' ? name : who.name || t('sharing.someone'),
              by && t('visits.by', { day: briefDay(noon(by), tag) }),
              closed && t(closed === 'done' ? 'caseload.done' : 'caseload.dropped'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

type When = { on: string | undefined; time: string | undefined; with: string | undefined }
const whenAndWith = (t: Text, tag: string, { on, time, with: whom }: When) =>
  [on ? briefDay(noon(on), tag) : t('visits.noDate'), time, whom && t('caseload.withWhom', { name: whom })]
    .filter(Boolean)
    .join(', ')
