import type { Chance } from './chance.ts'

/** Values that have broken something somewhere before. */
export const hostile = [
  '',
  ' ',
  '\u0000',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e400',
  '99999999999999999999999999',
  '0x10',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  "\\'; drop table concord.person; --",
  '$1',
  '%',
  '_%_',
  '{}',
  '[]',
  '<script>alert(1)</script>',
  '\u202eevil',
  '\ud800',
  '😀'.repeat(50),
  'a'.repeat(5_000),
  ','.repeat(2_000),
  '|'.repeat(500),
  '(a+)+$',
  '../../etc/passwd',
  'Patient/../Patient',
  'http://127.0.0.1:1/fhir/Patient/1',
  'urn:uuid:00000000-0000-0000-0000-000000000000',
  '00000000-0000-7000-8000-00000000ca9a',
] as const

const days = [
  '2026',
  '2026-11',
  '2026-11-22',
  '2026-02-30',
  '2026-11-22T10:00',
  '2026-11-22T10:00:00Z',
  '2026-11-22T10:00:00.123456789+14:00',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '99999-01-01',
  '-2026-01-01',
  '1752-09-03',
]
const prefixes = ['', 'eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb', 'ap', 'xx', 'gege']

/** What a search parameter of a kind is asked with: mostly what fits, at times anything. */
export function valueFor(chance: Chance, kind: string, ids: readonly string[]): string {
  if (chance.once(6)) return chance.once(2) ? chance.of(hostile) : chance.text(40)
  const one = () => {
    switch (kind) {
      case 'date':
        return `${chance.of(prefixes)}${chance.of(days)}`
      case 'reference':
        return chance.of([
          chance.of(ids),
          `Patient/${chance.of(ids)}`,
          `Goal/${chance.of(ids)}`,
          `http://localhost:3000/fhir/Patient/${chance.of(ids)}`,
          'Patient/',
          '/',
        ])
      case 'token':
        return chance.of([
          'final',
          'http://loinc.org|91147-9',
          '|final',
          'http://loinc.org|',
          '|',
          '||',
          '75893-8',
          'active',
          chance.of(ids),
        ])
      case 'uri':
        return chance.of([
          'https://concord.example/fhir/Questionnaire/peg',
          'https://concord.example/fhir/Questionnaire/peg|1.0.0',
          'urn:x',
        ])
      default:
        return chance.of(['a', 'Rosa', 'É', 'ﬁ', 'ẞ', chance.of(ids)])
    }
  }
  const count = chance.once(5) ? chance.below(chance.once(10) ? 300 : 5) + 1 : 1
  return Array.from({ length: count }, one).join(chance.once(20) ? '\\,' : ',')
}
