import type { ComponentChildren } from 'preact'

type Labels = { start: string; pause: string; carryOn: string; stop: string; remaining: string; done: string }

export type PacerProps = {
  label: string
  labels: Labels
  /** In seconds: one breath, and all of them. */
  breath: { in: number; out: number; total: number }
  words: { in: string; out: string; ready: string }
}

/** Leads a breath without a sound. It shows itself once `player.island.ts` can make it work. */
export const Pacer = ({ label, labels, breath, words }: PacerProps) => (
  <section
    class="pacer"
    aria-label={label}
    hidden
    data-player="breath"
    data-in={breath.in}
    data-out={breath.out}
    data-total={breath.total}
    data-word-in={words.in}
    data-word-out={words.out}
    data-word-done={labels.done}
    data-word-ready={words.ready}
  >
    <div class="pacer-round" aria-hidden="true">
      <div class="pacer-circle" data-circle />
    </div>
    <p class="pacer-word" aria-live="polite" data-word>
      {words.ready}
    </p>
    <progress class="pacer-bar" max={1} value={0} aria-label={words.in} data-bar />
    <Controls labels={labels} />
  </section>
)

export type StepPlayerProps = {
  label: string
  labels: Labels & { previous: string; next: string }
  steps: { say: string; seconds: number; howLong: string }[]
}

/** A list to read at one's own pace, which a script can lead through with the clock. */
export const StepPlayer = ({ label, labels, steps }: StepPlayerProps) => (
  <section class="pacer" aria-label={label} data-player="steps" data-word-done={labels.done}>
    <div class="pacer-lead" hidden data-lead>
      <p class="pacer-word" aria-live="polite" data-word />
      <progress class="pacer-bar" max={1} value={0} aria-label={labels.remaining} data-bar />
      <Controls labels={labels}>
        <button class="button button-secondary" type="button" data-act="previous">
          {labels.previous}
        </button>
        <button class="button button-secondary" type="button" data-act="next">
          {labels.next}
        </button>
      </Controls>
    </div>
    <ol class="pacer-steps">
      {steps.map((step, at) => (
        <li key={at} data-seconds={step.seconds}>
          {step.say} <span class="hint">{step.howLong}</span>
        </li>
      ))}
    </ol>
  </section>
)

const Controls = ({ labels, children }: { labels: Labels; children?: ComponentChildren }) => (
  <>
    <p class="pacer-left">
      {labels.remaining} <span data-left />
    </p>
    <div class="actions">
      <button
        class="button"
        type="button"
        data-act="start"
        data-start={labels.start}
        data-pause={labels.pause}
        data-carry-on={labels.carryOn}
      >
        {labels.start}
      </button>
      {children}
      <button class="button button-quiet" type="button" data-act="stop">
        {labels.stop}
      </button>
    </div>
  </>
)
