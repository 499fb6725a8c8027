import type { ComponentChildren } from 'preact'

export const Prose = ({ children }: { children: ComponentChildren }) => <div class="prose">{children}</div>
