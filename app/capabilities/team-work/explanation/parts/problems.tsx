import { useText } from '../../../../language/text.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { type Explanation, longestExplanation, longestVoice } from '../contract.ts'
import { explanationProblem, type Told } from './explanation.tsx'

/** What was wrong, at the top of the page, with a way to the field. */
export function ExplanationProblems({
  told,
  explanations,
}: {
  told: Told | undefined
  explanations: Explanation[]
}) {
  const t = useText()
  const code = told?.problems[0]?.code
  if (!told || code === undefined) return null
  const write = told.typed.do === 'write'
  const head = explanations.find(({ team }) => team.id === told.typed.team)?.heads[0]
  const href = write ? `#write-${told.typed.team}` : `#${told.typed.do}-${head?.id ?? ''}`
  const text = explanationProblem(t, code, write ? longestExplanation : longestVoice)
  return <ErrorSummary title={t('common.problem')} errors={[{ href, text }]} />
}
