import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'
import { newReference } from './reference.ts'

function capture() {
  const lines: string[] = []
  return { lines, log: createLog((line) => lines.push(line)) }
}

describe('the log', () => {
  it('writes one JSON line per event', () => {
    const { lines, log } = capture()
    log.info('http.slow', { route: '/people/:id', milliseconds: 1200 })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/\n$/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      event: 'http.slow',
      milliseconds: 1200,
    })
  })

  it('keeps what somebody typed out of the line for an error', () => {
    const { lines, log } = capture()
    const error = Object.assign(new Error('Key (email)=(ayesha@example.org) already exists'), {
      code: '23505',
      constraint: 'person_email_key',
      detail: 'ayesha@example.org',
    })
    const reference = log.fault('http.fault', error)
    expect(lines[0]).not.toContain('ayesha')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      reference,
      code: '23505',
      constraint: 'person_email_key',
    })
  })

  it('keeps a message of several lines out of the stack too', () => {
    const { lines, log } = capture()
    log.fault('job.fault', new Error('first\nmy back hurts'))
    expect(lines[0]).not.toContain('my back hurts')
  })

  it('gives references that differ and read out well', () => {
    const references = new Set(Array.from({ length: 200 }, newReference))
    expect(references.size).toBe(200)
    for (const reference of references) expect(reference).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/)
  })
})
