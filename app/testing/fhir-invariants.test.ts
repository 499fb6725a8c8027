import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { broken, countOf } from './fhir-invariants.ts'

const sound: Record<string, FhirResource> = {
  appointment: {
    resourceType: 'Appointment',
    status: 'proposed',
    requestedPeriod: [{ start: '2026-11-22', end: '2026-11-22' }],
    participant: [{ actor: { display: 'Somebody' }, status: 'accepted' }],
  },
  consent: {
    resourceType: 'Consent',
    status: 'active',
    scope: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
    },
    category: [{ text: 'Sharing' }],
    patient: { reference: 'Patient/1' },
    policyRule: { text: 'opt in' },
  },
  observation: {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'A number' },
    valueQuantity: { value: 1, system: 'http://unitsofmeasure.org', code: '1' },
  },
  questionnaire: {
    resourceType: 'Questionnaire',
    name: 'Sound',
    status: 'active',
    item: [{ linkId: 'a', type: 'group', item: [{ linkId: 'b', type: 'integer' }] }],
  },
}

test.each(Object.entries(sound))('a sound %s breaks nothing', (_, resource) => {
  expect(broken(resource)).toEqual([])
  expect(countOf(resource.resourceType)).toBeGreaterThan(8)
})

test.each([
  ['app-3', { ...sound.appointment, status: 'booked' }],
  ['per-1', { ...sound.appointment, requestedPeriod: [{ start: '2026-11-22', end: '2026-11-20' }] }],
  ['ppc-1', { ...sound.consent, policyRule: undefined }],
  ['qty-3', { ...sound.observation, valueQuantity: { value: 1, code: '1' } }],
  ['ref-1', { ...sound.observation, subject: { reference: '#nothing' } }],
  [
    'ext-1',
    {
      ...sound.observation,
      extension: [{ url: 'http://example.org', valueCode: 'a', extension: [{ url: 'b' }] }],
    },
  ],
  [
    'que-1',
    {
      ...sound.questionnaire,
      item: [
        {
          linkId: 'a',
          type: 'group',
          item: [{ linkId: 'b', type: 'display', item: [{ linkId: 'c', type: 'string' }] }],
        },
      ],
    },
  ],
  [
    'que-2',
    {
      ...sound.questionnaire,
      item: [{ linkId: 'a', type: 'group', item: [{ linkId: 'a', type: 'integer' }] }],
    },
  ],
  [
    'obs-7',
    {
      ...sound.observation,
      code: { coding: [{ code: 'a' }] },
      component: [{ code: { coding: [{ code: 'a' }] } }],
    },
  ],
  ['ele-1', { ...sound.questionnaire, item: [{}] }],
])('%s is seen where it is broken', (key, resource) => {
  expect(broken(JSON.parse(JSON.stringify(resource))).join('\n')).toContain(` ${key} `)
})
