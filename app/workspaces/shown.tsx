import type { ComponentChildren } from 'preact'
import { useText } from '../language/text.tsx'
import type { Keyring } from '../platform/crypto/keyring.ts'
import type { Tx } from '../platform/database/connection.ts'
import { Heading } from '../ui/heading/heading.tsx'

const titles = {
  story: 'sharing.story',
  'goals-and-plan': 'sharing.goalsAndPlan',
  'what-i-have-tried': 'sharing.tried',
  visits: 'sharing.visits',
  messages: 'sharing.messages',
  'check-ins': 'sharing.checkIns',
  measures: 'sharing.measures',
  exercises: 'sharing.things',
} as const

/** What one part of somebody's record shows, to whoever asks. Nothing: it was not written, or not shared. */
export type Shown = { section: string; body: ComponentChildren }

export type AskedToShow = {
  sections: readonly string[]
  /** Single things that were made. */
  items: readonly string[]
  /** How far back it reaches. */
  from: Date
  voice: 'own' | 'theirs'
  /** Every section that is seen together, where one shows more beside another. */
  held?: readonly string[]
  now: Date
  /** Whom it is shown to, where it is a professional or a team: their messages alone are theirs to see. */
  with?: { kind: 'professional' | 'team'; id: string }
}

/** Reads what these parts show, each through the capability it belongs to: made at the top, where all are known. */
export type ReadShown = (tx: Tx, keys: Keyring, personId: string, asked: AskedToShow) => Promise<Shown[]>

export function ShownSections({ shown, level = 2 }: { shown: Shown[]; level?: 2 | 3 }) {
  const t = useText()
  return (
    <>
      {shown.map(({ section, body }) => (
        <section key={section} class="shown">
          <Heading level={level}>{t(titles[section as keyof typeof titles])}</Heading>
          {body || <p>{t('supporters.nothingThere')}</p>}
        </section>
      ))}
    </>
  )
}
