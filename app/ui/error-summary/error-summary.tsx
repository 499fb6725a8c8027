export type ErrorSummaryProps = { title: string; errors: { href: string; text: string }[] }

/** Focused by the browser when the page opens, so that a screen reader starts here without a script. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) => (
  <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
    <h2 class="heading heading-2" id="error-summary-title">
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
