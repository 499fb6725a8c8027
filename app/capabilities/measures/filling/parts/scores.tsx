import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import type { KeptScore } from '../contract.ts'
import type { Finished } from '../finished.contract.ts'

/** What answers came to, with the note that belongs to the number and what is known of change. No verdict. */
export function Scores({ response, questions, note, change }: Finished) {
  const t = useText()
  const { scores, answers } = response
  const shown = scores.filter(({ scale }) => scale === 'score')
  const complete = questions.every(({ code }) => answers[code] !== undefined)
  if (scores.length === 0) return complete ? null : <p>{t('measures.noScore')}</p>
  return (
    <>
      {(shown.length > 0 ? shown : scores).map((score) => (
        <Score key={score.scale} {...score} />
      ))}
      <p>{note}</p>
      <Details summary={t('measures.changeNote')}>
        <p>{change.note}</p>
        {change.sources.map(({ cite, address }) => (
          <p class="hint" key={cite}>
            {address ? <a href={address}>{cite}</a> : cite}
          </p>
        ))}
      </Details>
    </>
  )
}

function Score({ scale, shown, prorated, stoodIn }: KeptScore) {
  const t = useText()
  return (
    <>
      <p class="measure-score">
        {scale === 'score'
          ? t('measures.score', { score: shown })
          : t('measures.scoreNamed', { name: scale.toUpperCase(), score: shown })}
      </p>
      {prorated && <p>{t('measures.stoodIn', { count: stoodIn })}</p>}
    </>
  )
}
