import type { VNode } from 'preact'

/** One case of a component; `alone` when it needs a page of its own (landmarks, whole documents). */
export type Example = { name: string; node: VNode; alone?: boolean }
