import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Aim } from './connection.ts'
import type { Job, Measured } from './generator.ts'

/** Puts load on a server from another process and waits for what it measured. Any answer not wanted is an error. */
export async function load(job: Job, wanted: number | number[]): Promise<Measured> {
  const child = fork(path.join(import.meta.dirname, 'generator.ts'), { serialization: 'advanced' })
  try {
    child.send(job)
    const [measured] = (await once(child, 'message')) as [Measured]
    const others = Object.keys(measured.statuses).filter(
      (status) => ![wanted].flat().includes(Number(status)),
    )
    if (others.length) throw new Error(`wanted ${wanted}, was answered ${JSON.stringify(measured.statuses)}`)
    return measured
  } finally {
    child.kill()
  }
}

export type Asking = { port: number; cookie: string }

export function reading(address: string, { port, cookie }: Asking): Aim {
  return {
    request: Buffer.from(`GET ${address} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`),
  }
}

export function checkingIn(personId: string, { port, cookie }: Asking): Aim {
  const key = crypto.randomUUID()
  const form = new URLSearchParams({
    key,
    person: personId,
    ...{ life: '4', sleep: '3', mood: '4', energy: '', activity: '3', pain: '5' },
    'went-well': 'I walked to the park and sat with a friend.',
    note: '',
  }).toString()
  const head =
    `POST /check-in HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nCookie: ${cookie}\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n`
  return { request: Buffer.from(head + form), keyAt: (head + form).indexOf(key) }
}

/** The same check-in as it comes from another system, under an identifier of its own each time. */
export function answering(personId: string, { port, cookie }: Asking): Aim {
  const key = crypto.randomUUID()
  const chosen = (about: string, place: number) => ({
    linkId: about,
    answer: [{ valueCoding: { code: `${about}-${place}` } }],
  })
  const body = JSON.stringify({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://concord.example/fhir/Questionnaire/check-in',
    status: 'completed',
    identifier: { system: 'urn:ietf:rfc:3986', value: key },
    subject: { reference: `Patient/${personId}` },
    item: [
      ...[chosen('life', 4), chosen('sleep', 3), chosen('mood', 4), chosen('activity', 3)],
      { linkId: 'pain', answer: [{ valueInteger: 5 }] },
      { linkId: 'went-well', answer: [{ valueString: 'I walked to the park and sat with a friend.' }] },
    ],
  })
  const head =
    `POST /fhir/QuestionnaireResponse HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n` +
    `Cookie: ${cookie}\r\nContent-Type: application/fhir+json\r\nContent-Length: ${body.length}\r\n\r\n`
  return { request: Buffer.from(head + body), keyAt: (head + body).indexOf(key) }
}
