import type { Finding, KnownInstrument } from './contract.ts'
import type {
  Answer,
  Item,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
} from './shapes.contract.ts'

const loinc = /^\d{1,7}-\d$/
const last = (address: string) => address.split('|')[0]?.split(/[/#]/).at(-1) ?? ''
const codeIn = (coding: readonly { code?: string | undefined }[] = []) =>
  coding.find(({ code }) => code !== undefined && loinc.test(code))?.code

/** The code under which each item of a definition is known elsewhere, by its linkId. */
function codesOf(items: readonly QuestionnaireItem[] = []): [string, string][] {
  return items.flatMap((item) => {
    const code = codeIn(item.code)
    return [...(code ? [[item.linkId, code] as [string, string]] : []), ...codesOf(item.item)]
  })
}

/** By what code an item of a response is known: its definition's, the one it points to, or what it is called. */
export function itemCodes(definition: Questionnaire | undefined): (item: Item) => string {
  const codes = new Map(codesOf(definition?.item))
  return (item) => {
    const said = codes.get(item.linkId)
    if (said !== undefined) return said
    const pointed = last(item.definition ?? '')
    if (loinc.test(pointed)) return pointed
    const tail = item.linkId.split('/').at(-1) ?? ''
    return loinc.test(tail) ? tail : item.linkId
  }
}

/** An item with where it stands under its response. */
export type PlacedItem = { item: Item; path: string }

/** Every item of a response, in order. */
export function itemsOf(
  holder: Pick<Item | Answer | QuestionnaireResponse, 'item'>,
  path: string,
): PlacedItem[] {
  return (holder.item ?? []).flatMap((item, at) => {
    const here = `${path}.item[${at}]`
    return [
      { item, path: here },
      ...itemsOf(item, here),
      ...(item.answer ?? []).flatMap((answer, turn) => itemsOf(answer, `${here}.answer[${turn}]`)),
    ]
  })
}

type Found = { instrument: KnownInstrument } | { keep: Finding['code'] }

/** Which of our instruments a response answers: by its canonical address, a panel's code, or the codes of its items. */
export function instrumentOf(
  known: readonly KnownInstrument[],
  { questionnaire = '' }: QuestionnaireResponse,
  definition: Questionnaire | undefined,
  items: readonly { code: string; answered: boolean }[],
): Found {
  const [url = '', version] = questionnaire.split('|')
  const ours = known.find((each) => each.url === url)
  if (ours) {
    const [major = ''] = version?.split('.') ?? []
    // A site's own words change no code and no number.
    const fits = version === undefined || major.startsWith('site:') || major === ours.version.split('.')[0]
    return fits ? { instrument: ours } : { keep: 'other-version' }
  }
  const panels = new Set([last(questionnaire), codeIn(definition?.code), ...items.map(({ code }) => code)])
  const byPanel = known.filter(({ panel }) => panel !== undefined && panels.has(panel))
  const [panel] = byPanel
  if (panel) return byPanel.length === 1 ? { instrument: panel } : { keep: 'unknown-questionnaire' }
  const answered = new Set(items.flatMap(({ code, answered }) => (answered ? [code] : [])))
  const able = known.filter((each) => {
    const codes = new Set([...each.items, ...each.totals].map(({ code }) => code))
    const whole = each.items.filter(({ counts }) => counts).every(({ code }) => answered.has(code))
    return whole && [...answered].every((code) => codes.has(code))
  })
  const [only] = able
  return only && able.length === 1 ? { instrument: only } : { keep: 'unknown-questionnaire' }
}
