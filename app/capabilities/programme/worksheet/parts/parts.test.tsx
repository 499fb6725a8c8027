import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import { englishLanguage, TextProvider } from '../../../../language/text.tsx'
import type { Answers } from '../contract.ts'
import { anExercise, everyField } from '../testing.ts'
import { ExercisePlayer } from './exercise-player.tsx'
import { WorksheetDocument } from './worksheet-document.tsx'
import { WorksheetFields } from './worksheet-fields.tsx'

const shown = (node: VNode) => renderToString(<TextProvider language={englishLanguage}>{node}</TextProvider>)

const answers: Answers = {
  'kind-words': 'Go <i>gently</i>',
  story: 'One line\nand another',
  'first-hour': ['Heat pack', 'Radio'],
  where: 'home',
  values: ['garden', 'music'],
  'try-1': 12,
  began: '2026-03-01',
  plan: { morning: ['Walk', '', '', '', '', '', ''], evening: Array(7).fill('') },
  body: 'Stiff',
  sleep: 'Short',
  links: [{ from: 'body', to: 'sleep' }],
  'rest-is-best': 'not-sure',
  'a-field-of-before': 'Kept all the same',
}

describe('the inputs of an exercise', () => {
  const page = shown(<WorksheetFields fields={everyField} whoReads="Only you can read this." />)

  it('H01 H03 say beside each free-text box who reads it, and that nobody watches', () => {
    const besides = ['kind-words', 'story', 'first-hour', 'plan', 'body', 'sleep']
    expect(page.match(/Nobody is watching this live\./g)).toHaveLength(besides.length)
    expect(page.match(/Only you can read this\./g)).toHaveLength(besides.length)
    expect(page.match(/<textarea/g)).toHaveLength(page.match(/href="\/help-now"/g)?.length ?? 0)
  })

  it('each have an id of their own, and nothing is chosen, asked for or scored', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(page).not.toMatch(/required|score|streak|badge/i)
    const chosen = [...page.matchAll(/<input[^>]* checked[^>]*>/g)].map(([input]) => input)
    expect(chosen).toHaveLength(2)
    for (const input of chosen) expect(input).not.toMatch(/ value="/)
  })
})

describe('what was made', () => {
  test.each(['list', 'page', 'card', 'map', 'week'] as const)(
    'as a %s loses nothing and runs nothing',
    (document) => {
      const page = shown(<WorksheetDocument exercise={anExercise({ document })} answers={answers} />)
      for (const words of [
        'Go &lt;i>gently',
        'Heat pack',
        'At home',
        'My garden',
        '12 minutes',
        '1 March 2026',
        'Walk',
        'Body goes with Sleep',
        'I am not sure',
        'Kept all the same',
      ])
        expect(page).toContain(words)
      expect(page).not.toContain('<i>')
      expect(page.includes('<svg')).toBe(document === 'map')
    },
  )

  it('as a letter fills its places and leaves empty lines out', () => {
    const template = 'Dear reader,\n\n{kind-words}\n{began}\n\n{nothing-here}\n\nYours'
    const letter = shown(
      <WorksheetDocument exercise={anExercise({ document: 'letter', template })} answers={answers} />,
    )
    expect(letter).toContain('Go &lt;i>gently&lt;/i><br/>1 March 2026')
    expect(letter.match(/<p/g)).toHaveLength(4)
  })

  it('says so when nothing was', () => {
    expect(shown(<WorksheetDocument exercise={anExercise()} answers={{}} />)).toContain('Nothing is written')
  })
})

describe('a player', () => {
  it('is a list and a sentence before a script has made it work', () => {
    const steps = shown(
      <ExercisePlayer
        length="full"
        player={{ kind: 'steps', steps: [{ say: 'Feel your feet.', seconds: 10, in: ['full'] }] }}
      />,
    )
    expect(steps).toMatch(/<div class="pacer-lead" hidden/)
    expect(steps).toContain('Feel your feet.')
    const breath = shown(
      <ExercisePlayer
        length="bad-day"
        player={{ kind: 'breath', in: 3, out: 4, seconds: { 'two-minutes': 120, full: 300, 'bad-day': 60 } }}
      />,
    )
    expect(breath).toContain('Breathe in for 3 seconds. Breathe out for 4 seconds.')
    expect(breath).toMatch(/<section class="pacer"[^>]* hidden/)
  })
})
