import { useId } from 'preact/hooks'

export type ErrorSummaryProps = { title: string; errors: { href: string; text: string }[] }

/** Focused by the browser when the page opens, so that a screen reader starts here without a script. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) => {
  const titleId = useId()
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby={titleId}>
      <h2 class="heading heading-2" id={titleId}>
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.href + error.text}>
            <a href={error.href}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
