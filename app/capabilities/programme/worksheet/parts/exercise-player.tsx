import { useText } from '../../../../language/text.tsx'
import { Pacer, StepPlayer } from '../../../../ui/pacer/pacer.tsx'
import type { Length, Player } from '../../contract.ts'
import { breathSeconds, spokenSteps } from '../player.rules.ts'
import { minutesInWords } from './answer-words.ts'

/** Leads through a breath or through steps. What it says stands here in words, for whoever has no script. */
export function ExercisePlayer({ player, length }: { player: Player; length: Length }) {
  const t = useText()
  const labels = {
    start: t('worksheet.start'),
    pause: t('worksheet.pause'),
    carryOn: t('worksheet.carryOn'),
    stop: t('worksheet.stop'),
    remaining: t('worksheet.remaining'),
    done: t('worksheet.done'),
  }
  if (player.kind === 'breath') {
    const total = breathSeconds(player, length)
    const minutes = minutesInWords(t, Math.max(1, Math.round(total / 60)))
    return (
      <>
        <p>
          {t('worksheet.breathWords', { in: player.in, out: player.out, minutes })} {t('worksheet.silent')}
        </p>
        <Pacer
          label={t('worksheet.breathLabel')}
          labels={labels}
          breath={{ in: player.in, out: player.out, total }}
          words={{
            in: t('worksheet.breatheIn'),
            out: t('worksheet.breatheOut'),
            ready: t('worksheet.ready'),
          }}
        />
      </>
    )
  }
  const steps = spokenSteps(player, length)
  if (steps.length === 0) return null
  return (
    <StepPlayer
      label={t('worksheet.player')}
      labels={{ ...labels, previous: t('worksheet.before'), next: t('worksheet.next') }}
      steps={steps.map((step) => ({ ...step, howLong: t('worksheet.howLong', { seconds: step.seconds }) }))}
    />
  )
}
