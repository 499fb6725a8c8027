import { killWhileCheckingIn } from './drill.ts'

const times = Number(process.argv[2] ?? 50)
if (!Number.isInteger(times) || times < 1) {
  console.error('Say how often each is killed, such as: npm run test:kill -- 200')
  process.exit(2)
}
const found = await killWhileCheckingIn(times, console.log)
const { acknowledged, resent, rows, lost, doubled, unaudited, restarts } = found
console.log(`${acknowledged} check-ins acknowledged, ${resent} of them after being sent more than once`)
console.log(
  `${rows} in the database: ${lost} lost, ${doubled} doubled, ${unaudited} without their audit event`,
)
console.log(`${restarts} of ${2 * times} restarts clean`)
process.exitCode = lost + doubled + unaudited === 0 && rows === acknowledged ? 0 : 1
