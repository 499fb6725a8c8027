import { join } from 'node:path'
import { findingIds } from '../../../app/capabilities/evidence/contract.ts'
import { mustContain } from '../../../app/capabilities/programme/contract.ts'
import { checkContent, lockFile } from '../check.ts'
import { routesOf } from '../known.ts'
import { lockFor } from '../lock.ts'
import { measured } from '../measure.ts'
import { promised } from '../promised.ts'
import { readTree, type Tree } from '../tree.ts'

const root = join(import.meta.dirname, '../../..')
export const routes = routesOf(root)

const front = (number: number, id: string, kind: string, more: string[]) =>
  [
    '---',
    `id: ${id}`,
    'version: 1',
    `module: ${number}`,
    `kind: ${kind}`,
    'title: What is here',
    ...more,
    'restsOn: [ng193]',
    'answers: [craft]',
    'sourcesCheckedOn: 2026-11-21',
    'clinicalReview: none',
    'readingAge: 0',
    'safety: [distress]',
    '---',
    '',
  ].join('\n')

const card = (number: number, id: string) =>
  `${front(number, id, 'card', ['minutes: 1'])}Rest is part of the plan.\n\nSee [help now](/help-now).\n`

const exercise = (number: number, id: string) =>
  `${front(number, id, 'exercise', [
    'summary: One small thing to try.',
    'minutes: { two-minutes: 2, full: 5, bad-day: 1 }',
    'keeps: one',
    'fields:',
    '  - { name: one-thing, kind: line, label: One thing to try }',
  ])}A thing to try.

## Two minutes
1. Look round.

## Full
1. Look round.
2. Rest.

## Bad day
1. Rest.

## If it feels wrong
Stop.
`

function module(name: string, exercises: string[]): Tree {
  const number = Number(name.slice(0, 2))
  const cards = ['a', 'b', 'c'].map((letter) => `${name.slice(3)}-${letter}`)
  const contains = (mustContain[number] ?? []).map((key) => `  ${key}: ${cards[0]}`)
  const head = front(number, name.slice(3), 'module', ['summary: One line.', 'contains:', ...contains])
  const folder = `content/programme/${name}`
  return {
    [`${folder}/module.md`]: `${head}What is here.\n`,
    ...Object.fromEntries(cards.map((id, at) => [`${folder}/cards/0${at + 1}-${id}.md`, card(number, id)])),
    ...Object.fromEntries(
      exercises.map((id, at) => [`${folder}/exercises/0${at + 1}-${id}.md`, exercise(number, id)]),
    ),
  }
}

const works = ['epio-rct', 'icbt-meta', 'iasp-definition', 'partnership-fu-2018', 'ng193']

const reading = (id: string) =>
  [
    '---',
    `id: ${id}`,
    'version: 1',
    'kind: reading',
    'title: What is here',
    'restsOn: [ng193]',
    `answers: [${id}]`,
    'sourcesCheckedOn: 2026-11-21',
    'clinicalReview: none',
    'readingAge: 0',
    '---',
    ...['## What was found', 'It was heard.', '## How sure', 'It was asked.', '## This week', '- Ask.', ''],
  ].join('\n')

/** The content that ships, with a small programme in place of its own, in which nothing is wrong. */
export function soundTree(): Tree {
  const shipped = Object.entries(readTree(root)).filter(
    ([file]) =>
      /^content\/(help-now|notices|instruments)\//.test(file) ||
      /^content\/evidence\/[^/]+$/.test(file) ||
      works.some((id) => file === `content/evidence/works/${id}.json`),
  )
  const modules = Object.entries(promised).map(([name, exercises]) => module(name, exercises))
  const readings = findingIds.map((id, at) => [`content/reflection/0${at + 1}-${id}.md`, reading(id)])
  const tree = {
    ...Object.fromEntries([...shipped, ...readings]),
    ...Object.assign({}, ...modules),
  }
  const whole: Tree = { ...tree, ...Object.fromEntries(measured(tree)) }
  return { ...whole, [lockFile]: JSON.stringify(lockFor(checkContent(whole, routes).texts)) }
}
