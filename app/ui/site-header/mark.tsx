/** Two rounds that share a middle: agreement, and nothing about pain. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" focusable="false">
    <circle class="mark-one" cx="11" cy="12" r="9.5" />
    <circle class="mark-two" cx="21" cy="12" r="9.5" />
  </svg>
)
