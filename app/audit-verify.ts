import { readAnchor } from './platform/audit/anchor.ts'
import { verifyAudit } from './platform/audit/verify.ts'
import { lookingAsOwner } from './platform/database/looking.ts'
import { type Environment, readEnvironment } from './platform/environment.ts'
import { type Lifetime, live } from './platform/process/lifetime.ts'
import { hasDatabase, reachByStarting, reachRunning } from './platform/process/reach.ts'
import { StartProblem } from './platform/start-problem.ts'

const meant = {
  event: 'is not the event that was written',
  head: 'is where the chain ends, and its head says otherwise',
  tombstone: 'is where the chain of somebody who was erased ended, and does not hold',
  anchor: 'is not what was anchored outside the database',
}

async function verifyOne(environment: Environment, lifetime: Lifetime) {
  const { auditAnchor } = environment
  const { adminUrl, keys } =
    (await reachRunning(environment)) ?? (await reachByStarting(environment, lifetime, 'verify the audit'))
  // The anchor first: what is read after it can only be longer.
  const anchored = auditAnchor ? await readAnchor(auditAnchor) : undefined
  return lookingAsOwner(adminUrl, async (owner) => ({
    anchored,
    ...(await verifyAudit(owner, anchored, keys)),
  }))
}

async function verify(lifetime: Lifetime): Promise<void> {
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.problems.join(' '))
  const { environment } = read
  if (!hasDatabase(environment)) throw new StartProblem('There is no database here to verify.')
  const { chains, events, faults, anchored } = await verifyOne(environment, lifetime)
  for (const { subject, chain, where, seq } of faults)
    console.log(`The chain of ${subject} ${chain}: number ${seq} ${meant[where]}.`)
  const file = environment.auditAnchor
  if (!anchored) console.log('AUDIT_ANCHOR is not set: a chain that was cut or removed cannot be missed.')
  else if (!anchored.at) throw new StartProblem(`The anchor ${file} has no line yet, or is gone.`)
  else console.log(`Compared with ${file}, last written at ${anchored.at.toISOString()}.`)
  if (anchored && !anchored.sound) throw new StartProblem(`The lines of the anchor ${file} do not add up.`)
  if (faults.length > 0) throw new StartProblem(`The audit does not hold: ${faults.length} of its chains.`)
  console.log(`The audit holds: ${chains} chains, ${events} events.`)
  lifetime.finish()
}

await live(verify)
