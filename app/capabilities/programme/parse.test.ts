import { describe, expect, it } from 'vitest'
import { readItem } from './parse.ts'

const exercise = `---
id: flare-plan
version: 1
module: 5
kind: exercise
title: My flare plan
summary: A plan for hard days.
minutes: { two-minutes: 2, full: 10, bad-day: 1 }
keeps: one
restsOn: [ng193]
answers: []
sourcesCheckedOn: 2026-11-21
clinicalReview: none
readingAge: 8.0
safety: [distress]
fields:
  - { name: first-hour, kind: lines, most: 3, label: What I do first }
  - { name: people, kind: lines, most: 3, label: Who I tell }
---
Keep it short.

## Two minutes
1. Write one kind line.

## Full
1. Think back.

## Bad day
1. Write one thing.

## If it feels wrong
Stop.
`

const problems = (from: string, to: string) => readItem(exercise.replace(from, to)).problems

describe('an exercise', () => {
  it('has its steps in three lengths, and what to do if it feels wrong', () => {
    const { item } = readItem(exercise)
    expect(item).toMatchObject({
      kind: 'exercise',
      body: 'Keep it short.',
      steps: {
        'two-minutes': '1. Write one kind line.',
        full: '1. Think back.',
        'bad-day': '1. Write one thing.',
      },
      ifItFeelsWrong: 'Stop.',
      document: 'list',
    })
    expect(item).not.toHaveProperty('transcript', expect.anything())
  })

  it('asks each thing in every length unless it says otherwise', () => {
    const { item } = readItem(exercise.replace('label: Who I tell', 'label: Who I tell, in: [full]'))
    expect(item?.kind === 'exercise' && item.fields.map((field) => field.in)).toEqual([
      ['two-minutes', 'full', 'bad-day'],
      ['full'],
    ])
  })
})

describe('what is wrong is told with its line:', () => {
  it('a value that is refused', () => {
    expect(problems('module: 5', 'module: 13')).toEqual([
      { line: 4, what: expect.stringContaining('module') },
    ])
  })

  it('a value deep in a list', () => {
    expect(problems('lines, most: 3, label: Who', 'lines, most: 30, label: Who')).toEqual([
      { line: 18, what: expect.stringContaining('fields.1.most') },
    ])
  })

  it('a key nobody knows', () => {
    expect(problems('keeps: one', 'keeps: one\ncolour: red')).toEqual([
      { line: 10, what: expect.stringContaining('colour') },
    ])
  })

  it('YAML that cannot be read', () => {
    expect(problems('title: My', 'title: "My')[0]?.line).toBeGreaterThanOrEqual(6)
    expect(readItem('No front matter').problems).toEqual([{ line: 1, what: expect.stringContaining('---') }])
  })

  it('a heading that is unknown, empty or missing', () => {
    expect(problems('## Full', '## Longer')).toEqual([
      { line: 25, what: '“Longer” is no heading of an exercise' },
      { line: 20, what: '“## Full” is missing' },
    ])
    expect(problems('1. Think back.', '')).toEqual([{ line: 25, what: 'nothing stands under “Full”' }])
  })
})
