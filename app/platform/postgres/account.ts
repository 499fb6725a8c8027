import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { StartProblem } from '../start-problem.ts'

/** Who Postgres runs as. It refuses to run as root, so root hands over to the unprivileged `nobody`. */
export type Account = { uid: number; gid: number; handedOver: boolean }

const nobody = 65_534

export function postgresAccount(): Account {
  const uid = process.getuid?.() ?? -1
  if (uid === 0) return { uid: nobody, gid: nobody, handedOver: true }
  return { uid, gid: process.getgid?.() ?? -1, handedOver: false }
}

/** `initdb` looks its own user up by number. */
export function requireKnownUser(account: Account, lookUp: () => unknown = userInfo): void {
  if (account.handedOver) return
  try {
    lookUp()
  } catch {
    throw new StartProblem(
      `User ${account.uid} has no entry in /etc/passwd, and PostgreSQL cannot make a database without one: ` +
        'add the entry, run Concord as another user, or set DATABASE_URL.',
    )
  }
}

/** Refuses a folder that the account cannot come to, naming the parent that is in the way. */
export function requireReachable(folder: string, account: Account): void {
  if (!account.handedOver) return
  for (let at = path.dirname(folder); ; at = path.dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if (!(mode & bit)) {
      throw new StartProblem(
        `PostgreSQL does not run as root but as user ${account.uid}, who may not enter ${at}: ` +
          `run chmod o+x ${at}, or keep Concord and its data somewhere else.`,
      )
    }
    if (at === path.dirname(at)) return
  }
}
