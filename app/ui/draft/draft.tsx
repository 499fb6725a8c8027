import type { ComponentChildren } from 'preact'

/** Words that are not yet somebody’s own: said above them, and across them, on screen and on paper. */
export const Draft = ({ words, children }: { words: string; children: ComponentChildren }) => (
  <div class="draft">
    <p class="draft-words">{words}</p>
    <div class="draft-body">{children}</div>
    <p class="draft-mark" data-words={words} aria-hidden="true" />
  </div>
)
