import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export type NotificationProps = {
  kind?: 'success' | 'information' | 'warning'
  heading: string
  children?: ComponentChildren
  id?: string
}

/** Good news is a status, read out when it appears; the rest is a region that can be found. */
export const Notification = ({ kind = 'information', heading, children, id }: NotificationProps) => {
  const headingId = `${useId()}-heading`
  const look = `notification notification-${kind}`
  const inside = (
    <>
      <p class="notification-heading" id={headingId}>
        {heading}
      </p>
      {children !== undefined && <div class="notification-body">{children}</div>}
    </>
  )
  return kind === 'success' ? (
    <div class={look} id={id} role="status">
      {inside}
    </div>
  ) : (
    <section class={look} id={id} aria-labelledby={headingId}>
      {inside}
    </section>
  )
}
