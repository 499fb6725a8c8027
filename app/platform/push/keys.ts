import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import webPush from 'web-push'
import { z } from 'zod'
import { StartProblem } from '../start-problem.ts'

/** The pair that tells push services that notifications come from this service (VAPID). */
const PushKeys = z.object({
  publicKey: z.base64url().length(87),
  privateKey: z.base64url().length(43),
})
export type PushKeys = z.infer<typeof PushKeys>

/**
 * Reads the pair, or makes it at the first start, readable by its owner alone. A new one would lose every browser
 * that takes notifications. Undefined where there is none and none can be written: then there are no notifications.
 */
export function openPushKeys(file: string): PushKeys | undefined {
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${JSON.stringify(webPush.generateVAPIDKeys(), null, 2)}\n`, {
        mode: 0o600,
        flag: 'wx',
      })
      chmodSync(file, 0o600)
    } catch (error) {
      // Another process of the same service was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined
    }
  }
  try {
    return PushKeys.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartProblem(
      `The file of push keys ${file} is damaged. Bring it back, or remove it to make new ones.`,
    )
  }
}
