import { type Language, type Text, textOf } from '../../../language/text.tsx'
import type { Block } from '../../../platform/pure/print.ts'
import type { HelpCard, HelpPack } from '../../help-now/contract.ts'
import type { Exercise, Module } from '../contract.ts'
import { blanksOf } from './blanks.ts'
import { modulePages } from './module-pages.ts'

/** What somebody can begin with on paper: the first module, help now, and blanks for a story and an agenda. */
export function starterPages(
  parts: { start?: Module; help: HelpPack; agenda?: Exercise },
  language: Language,
): Block[] {
  const t = textOf(language)
  const within: Block[] = [
    ...(parts.start ? [...modulePages(parts.start, language), newPage] : []),
    ...helpPages(parts.help, t),
    newPage,
    { kind: 'heading', level: 1, text: t('print.story') },
    { kind: 'paragraph', runs: [{ text: t('print.storyIntro') }] },
    { kind: 'blank', label: t('sharedStory.knowMe'), hint: t('sharedStory.knowMeHint'), lines: 9 },
    { kind: 'blank', label: t('sharedStory.whatMatters'), hint: t('sharedStory.whatMattersHint'), lines: 9 },
    ...(parts.agenda ? [newPage, ...agendaPage(parts.agenda, t)] : []),
  ]
  return [
    { kind: 'heading', level: 1, text: t('print.starterPack') },
    { kind: 'paragraph', runs: [{ text: t('print.starterPackAbout') }] },
    ...within.map(oneDeeper),
  ]
}

const oneDeeper = (block: Block): Block =>
  block.kind === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block

const newPage: Block = { kind: 'new-page' }

const agendaPage = (agenda: Exercise, t: Text): Block[] => [
  { kind: 'heading', level: 1, text: agenda.title },
  { kind: 'paragraph', runs: [{ text: agenda.summary }] },
  ...blanksOf(agenda, t),
]

function helpPages(pack: HelpPack, t: Text): Block[] {
  return [
    { kind: 'heading', level: 1, text: t('print.helpNow') },
    { kind: 'paragraph', runs: [{ text: t('safety.noEmergencyUse') }] },
    {
      kind: 'list',
      ordered: false,
      items: pack.numbers.map((number) => [
        { text: `${number.name}: ${number.number}. `, strong: true },
        { text: `${number.when} ${number.open}` },
      ]),
    },
    ...pack.cards.flatMap((card) => helpCard(card, pack, t)),
    { kind: 'paragraph', quiet: true, runs: [{ text: t('safety.help.notReviewed') }] },
  ]
}

function helpCard(card: HelpCard, pack: HelpPack, t: Text): Block[] {
  const numbers = pack.numbers
    .filter(({ id }) => card.numbers.includes(id))
    .map(({ button }) => `${button}. `)
  const travel = card.action === 'emergencyDepartment' ? t('safety.help.cannotTravel') : numbers.join('')
  return [
    { kind: 'heading', level: 2, text: card.title },
    {
      kind: 'note',
      title: t(`safety.action.${card.action}`),
      runs: [{ text: travel }],
    },
    { kind: 'heading', level: 3, text: t('print.helpWhen') },
    { kind: 'list', ordered: false, items: card.when.map((text) => [{ text }]) },
    { kind: 'heading', level: 3, text: t('print.helpSay') },
    { kind: 'list', ordered: false, items: card.say.map((text) => [{ text }]) },
    ...(card.remember.length > 0
      ? [{ kind: 'list', ordered: false, items: card.remember.map((text) => [{ text }]) } as const]
      : []),
  ]
}
