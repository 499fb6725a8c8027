import { giveFile, previewFile, takeOver } from '../../app/capabilities/fhir-import/actions.server.ts'
import { readRaws } from '../../app/capabilities/fhir-import/reads.server.ts'
import { keepImported } from '../../app/imported.ts'
import type { PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import type { Platform } from '../../app/platform/platform.ts'

type Acting = <T>(work: (tx: Tx, viewer: PersonViewer) => Promise<T>) => Promise<T>

/** A file that the owner brought in, and what of it was kept as it came; a second one waits. */
export async function imports({ keys, origin }: Platform, acting: Acting, secret: string) {
  const condition = (words: string) => ({
    resource: { resourceType: 'Condition', code: { text: `${words} ${secret}` } },
  })
  const file = (...words: string[]) =>
    Buffer.from(JSON.stringify({ resourceType: 'Bundle', entry: words.map(condition) }))
  return acting(async (tx, viewer) => {
    const importing = { tx, keys, viewer, base: `${origin}/fhir`, now: new Date() }
    await giveFile(importing, file('Kept', 'Kept too'))
    const importFile = (await previewFile(importing))?.fileId ?? ''
    await takeOver(importing, keepImported, importFile)
    const [first, second] = await readRaws(tx, viewer.personId)
    await giveFile(importing, file('Waits'))
    return { importFile, importRaw: first?.id ?? '', importRawAway: second?.id ?? '' }
  })
}
