import type { ComponentChildren } from 'preact'

export type ButtonProps = {
  kind?: 'primary' | 'secondary' | 'quiet' | 'warning'
  href?: string
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  form?: string
  formaction?: string
  id?: string
  children: ComponentChildren
  wide?: boolean
  disabled?: boolean
}

export const Button = ({ kind = 'primary', href, wide, children, id, type, ...button }: ButtonProps) => {
  const look = `button button-${kind}${wide ? ' button-wide' : ''}`
  if (href !== undefined) {
    return (
      <a class={look} href={href} id={id}>
        {children}
      </a>
    )
  }
  return (
    <button class={look} id={id} type={type ?? 'submit'} {...button}>
      {children}
    </button>
  )
}
