import type { ComponentChildren } from 'preact'

export type QuoteProps = { children: ComponentChildren; attribution?: ComponentChildren }

/** A person's own words, line breaks kept as they wrote them. */
export const Quote = ({ children, attribution }: QuoteProps) => (
  <figure class="quote">
    <blockquote dir="auto">{children}</blockquote>
    {attribution !== undefined && <figcaption>{attribution}</figcaption>}
  </figure>
)
