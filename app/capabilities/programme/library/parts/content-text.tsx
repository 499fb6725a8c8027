import { marked } from 'marked'
import { Markdown } from '../../../../ui/markdown/markdown.tsx'
import { Prose } from '../../../../ui/prose/prose.tsx'

/** A text of the programme, as it was written. */
export const ContentText = ({ text }: { text: string }) => (
  <Prose>
    <Markdown tokens={marked.lexer(text)} />
  </Prose>
)
