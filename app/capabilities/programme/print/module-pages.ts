import { type Language, type Text, textOf } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import type { Block } from '../../../platform/pure/print.ts'
import type { Card, Exercise, Length, Module, SafetyTag } from '../contract.ts'
import { blanksOf } from './blanks.ts'
import { blocksOf } from './markdown.ts'

const named = { 'two-minutes': 'print.twoMinutes', full: 'print.full', 'bad-day': 'print.badDay' } as const

/** A whole module: every card, and every exercise in its three lengths with room to write. */
export function modulePages(module: Module, language: Language): Block[] {
  return [
    { kind: 'heading', level: 1, text: module.title },
    ...blocksOf(module.body),
    ...module.cards.flatMap((card) => cardBlocks(card, language)),
    ...module.exercises.flatMap((exercise) => [
      { kind: 'new-page' } as const,
      ...exerciseBlocks(exercise, language),
    ]),
  ]
}

function cardBlocks(card: Card, language: Language): Block[] {
  const t = textOf(language)
  return [
    { kind: 'heading', level: 2, text: card.title },
    ...blocksOf(card.body),
    ...safetyNotes(card.safety, t),
    standing(card, language),
  ]
}

export function exerciseBlocks(exercise: Exercise, language: Language): Block[] {
  const t = textOf(language)
  const steps = (['two-minutes', 'full', 'bad-day'] as Length[]).flatMap((length): Block[] => [
    { kind: 'heading', level: 3, text: `${t(named[length])} · ${minutes(exercise.minutes[length], t)}` },
    ...blocksOf(exercise.steps[length]),
  ])
  const blanks = blanksOf(exercise, t)
  return [
    { kind: 'heading', level: 2, text: exercise.title },
    { kind: 'paragraph', runs: [{ text: exercise.summary }] },
    ...blocksOf(exercise.body),
    ...steps,
    { kind: 'heading', level: 3, text: t('print.wrong') },
    ...blocksOf(exercise.ifItFeelsWrong),
    ...safetyNotes(exercise.safety, t),
    ...(exercise.transcript
      ? [{ kind: 'heading', level: 3, text: t('print.heard') } as const, ...blocksOf(exercise.transcript)]
      : []),
    ...(blanks.length > 0 ? [{ kind: 'heading', level: 3, text: t('print.write') } as const, ...blanks] : []),
    standing(exercise, language),
  ]
}

const minutes = (count: number, t: Text) =>
  count === 1 ? t('print.oneMinute') : t('print.minutes', { minutes: count })

function safetyNotes(tags: readonly SafetyTag[], t: Text): Block[] {
  return tags.flatMap((tag): Block[] =>
    tag === 'general'
      ? []
      : [{ kind: 'note', title: t('print.care'), runs: [{ text: t(`safety.programme.${tag}`) }] }],
  )
}

/** Whether a clinician has checked it, and when its sources were. */
function standing(item: Card | Exercise, language: Language): Block {
  const t = textOf(language)
  const review = item.clinicalReview === 'none' ? `${t('safety.help.notReviewed')} ` : ''
  const checked = t('print.sources', { date: shortDay(new Date(item.sourcesCheckedOn), language.tag) })
  return { kind: 'paragraph', quiet: true, runs: [{ text: review + checked }] }
}
