import { describe, expect, it } from 'vitest'
import { checkContent } from './check.ts'
import { asText } from './fault.ts'
import { checkInstruments } from './instruments.ts'
import { routes, soundTree } from './testing/sound-tree.ts'

const tree = soundTree()
const at = (pack: string, file: string) => `content/instruments/${pack}/${file}.json`

/** What is told of a pack in which one text of one file is changed. */
function told(file: string, from: string | RegExp, to: string): string[] {
  const text = tree[file] ?? ''
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing to change in ${file}`)
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const pack = Object.entries(tree).filter(([each]) => each.startsWith(folder))
  return checkInstruments({ ...Object.fromEntries(pack), [file]: changed })
    .faults.map(asText)
    .filter((fault) => fault.startsWith(folder))
}

describe('instrument packs', () => {
  it('are sound as they ship, each in the table', () => {
    const { faults, rows } = checkContent(tree, routes)
    expect(faults).toEqual([])
    const kinds = rows.flatMap(({ id, kind }) =>
      kind.startsWith('instrument: ') ? [`${id} ${kind.slice(12)}`] : [],
    )
    expect(kinds.toSorted()).toEqual([
      'care gated',
      'collaborate gated',
      'gad-7 off-until-named',
      'gcps-r gated',
      'goal-attainment open',
      'hccq-6 gated',
      'nrs-average open',
      'peg open',
      'pgic gated',
      'phq-4 open',
      'phq-9 off-until-named',
      'pseq-10 gated',
      'pseq-2 gated',
      'was gated',
      'who-5 gated',
      'wpi-sss-2016 gated',
    ])
  })

  const peg = at('peg', 'questionnaire')
  const licence = at('peg', 'licence')
  it.each([
    ['two items of one code', peg, '"linkId": "91146-1"', '"linkId": "91145-3"', 'stands more than once'],
    ['a number that is not scored', peg, '"valueInteger": 10', '"valueInteger": 11', 'are not those scored'],
    [
      'an ordinal that is not scored',
      at('phq-4', 'questionnaire'),
      '"valueDecimal": 3',
      '"valueDecimal": 4',
      'each once',
    ],
    [
      'an answer that stands twice',
      at('phq-4', 'questionnaire'),
      'LA6569-3',
      'LA6568-5',
      '“LA6568-5” stands more than once',
    ],
    ['an answer that is not scored', at('gcps-r', 'questionnaire'), 'never', 'seldom', 'are not the codes'],
    [
      'an item that is not scored',
      at('peg', 'scoring'),
      /,?\s*\{[^{}]*91146-1[^{}]*\}/,
      '',
      'scoring does not know it',
    ],
    [
      'an item that is not asked',
      at('pgic', 'scoring'),
      '"pgic-1"',
      '"pgic-2"',
      '“pgic-2” is scored, and not asked',
    ],
    [
      'a wrong check digit',
      peg,
      '"code": "91148-7"',
      '"code": "91148-8"',
      'LOINC 91148-8 has a wrong check digit',
    ],
    [
      'a code that nobody saw',
      at('peg', 'scoring'),
      '"91147-9"',
      '"70272-0"',
      'LOINC 70272-0 was seen in no opened file',
    ],
    [
      'another address',
      peg,
      'Questionnaire/peg',
      'Questionnaire/gep',
      'is not https://concord.example/fhir/Questionnaire/peg',
    ],
    ['another version', peg, '"version": "1.0.0"', '"version": "1.0.1"', 'is not the pack’s, 1.0.0'],
    ['no copyright', peg, /"copyright": "[^"]+"/, '"copyright": ""', 'copyright'],
    [
      'a part of FHIR that is not read here',
      peg,
      '"language": "en"',
      '"language": "en", "_title": {}',
      '_title',
    ],
    [
      'a question without words',
      peg,
      /"text": "What[^"]+",/,
      '',
      '“75893-8” has a question or an answer without words',
    ],
    [
      'an answer without words',
      at('phq-4', 'questionnaire'),
      /, "display": "Not at all"/,
      '',
      'without words',
    ],
    [
      'wording that was seen in no repository',
      licence,
      /"wording"/g,
      '"terms"',
      'no opened file of a public repository',
    ],
    ['terms that were not seen', licence, /"terms"(?!:)/g, '"codes"', 'nothing opened that says'],
    [
      'a question in a gated pack',
      at('pgic', 'questionnaire'),
      '"type": "integer"',
      '"text": "How are you?", "type": "integer"',
      '“pgic-1” has words, and a gated pack has none',
    ],
    [
      'an answer in a gated pack',
      at('gcps-r', 'questionnaire'),
      '"code": "never"',
      '"code": "never", "display": "Never"',
      'a gated pack has none',
    ],
    ['a gated pack without a reason', at('pgic', 'licence'), /,\s*"gated": "[^"]+"/, '', 'does not say why'],
    [
      'PHQ-9 given to all',
      at('phq-9', 'pack'),
      'off-until-named',
      'open',
      'off until a service names who acts',
    ],
    [
      'GAD-7 given to all',
      at('gad-7', 'pack'),
      'off-until-named',
      'open',
      'off until a service names who acts',
    ],
    ['PHQ-9 without help now', at('phq-9', 'pack'), /"helpNow": true,/, '', 'shows help now to all'],
    ['CARE given to all', at('care', 'pack'), 'gated', 'open', 'only as a pack without wording'],
    ['a claim of review', at('peg', 'pack'), '"none"', '"yes"', 'clinicalReview'],
    [
      'a limit without a source',
      at('peg', 'change'),
      /"sources": \[[\s\S]*\]/,
      '"sources": []',
      'a limit has a source',
    ],
    ['a page without its day', at('peg', 'change'), /,\s*"openedOn": "[^"]+"/, '', 'says where and when'],
    [
      'a note that is hard to read',
      at('peg', 'change'),
      /"note": "/,
      '"note": "Psychometrically insignificant intraindividual variability notwithstanding, ',
      'reading age',
    ],
    ['a phrase about a person', at('peg', 'pack'), 'your pain', 'how you suffer', '“suffer”'],
    ['a file that is not JSON', at('peg', 'scoring'), '{', '', 'scoring.json:'],
  ])('%s', (_, file, from, to, says) => {
    expect(told(file, from, to).join('\n')).toContain(says)
  })

  it('a pack, or a file of one, that is not there, and a file that belongs to none', () => {
    const { [at('peg', 'licence')]: _, ...rest } = tree
    expect(checkInstruments(rest).faults.map(asText)).toEqual([`${at('peg', 'licence')}:1: is missing`])
    const without = Object.fromEntries(Object.entries(tree).filter(([file]) => !file.includes('/peg/')))
    expect(checkInstruments(without).faults.map(asText)).toEqual(['content/instruments:1: has no pack “peg”'])
    const more = { ...tree, [at('peg', 'notes')]: '{}', 'content/instruments/vectors.json': '{}' }
    expect(checkInstruments(more).faults.map(asText)).toEqual([`${at('peg', 'notes')}:1: belongs to no pack`])
  })
})
