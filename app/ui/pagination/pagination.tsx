type Step = { href: string; label: string }

export type PaginationProps = { label: string; previous?: Step; next?: Step }

export const Pagination = ({ label, previous, next }: PaginationProps) => (
  <nav class="pagination" aria-label={label}>
    {previous && (
      <a class="pagination-previous" href={previous.href} rel="prev">
        {previous.label}
      </a>
    )}
    {next && (
      <a class="pagination-next" href={next.href} rel="next">
        {next.label}
      </a>
    )}
  </nav>
)
