import type { ComponentChildren } from 'preact'

export type QuestionPagesProps = {
  /** The questions in order, each with what leads on from it where it stands alone. */
  pages: { key: string; caption: string; question: ComponentChildren; acts: ComponentChildren }[]
  /** The one that stands alone on a phone; without it all stand on one page everywhere. */
  now?: string
  /** What leads on from all of them together. */
  acts: ComponentChildren
}

/** Questions of one form: on a phone one at a time, on a desk all on one page. */
export const QuestionPages = ({ pages, now, acts }: QuestionPagesProps) => (
  <div class="question-pages" data-alone={now ? '' : undefined}>
    {pages.map(({ key, caption, question, acts: onward }) => (
      <div class="question-page" data-question={key} data-now={key === now ? '' : undefined} key={key}>
        <p class="hint question-caption">{caption}</p>
        {question}
        <div class="question-onward">{onward}</div>
      </div>
    ))}
    <div class="question-all">{acts}</div>
  </div>
)
