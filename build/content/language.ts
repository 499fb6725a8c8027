import type { Problem } from '../../app/platform/content/located.ts'
import type { Passage } from './markdown.ts'

type Phrase = [RegExp, string]

// What person-first language leaves out (sources: language-aci, iasp-definition) and what Concord never says.
const stigmatising: Phrase[] = [
  [/\bsuffer(s|ed|er|ers|ing)?\b/i, 'say “living with pain”'],
  [/\bvictims?\b/i, 'say “person”'],
  [/\bcomplain(s|ed|ing|ts?)?\b/i, 'say “says” or “tells us”'],
  [/\bfail(s|ed|ing|ures?)?\b(?!\.tsx?)/i, 'say what happened, without blame'],
  [/\bnon-?(complian(t|ce)|adheren(t|ce))\b/i, 'say what the person chose'],
  [/\bwear and tear\b/i, 'leave it out'],
  [/\bin (your|the|his|her|their) head\b/i, 'leave it out'],
  [/\bpain signals?\b/i, 'leave it out'],
  [/\bretrain(ing)? (your|the) brain\b/i, 'leave it out'],
  [/\bnarcotics?\b/i, 'say “opioids”'],
  [/\b(addicts?|drug[- ]seek(ing|ers?)|malinger\w*|wheelchair[- ]bound|bed-?ridden)\b/i, 'leave it out'],
  [/\b(streaks?|badges?|adherence)\b/i, 'Concord does not keep score'],
  [/\bcatastrophi[sz]\w*/i, 'leave it out'],
  [/\p{L}!/u, 'no exclamation marks'],
]

// A condition or a question leaves the choice with the reader: "if you need to, stop".
const free =
  "(?<!\\b(?:if|when|whenever|until|before|what|whatever|that|things|anything|as|do|did|don[’']t|where) )"
const controlling: Phrase[] = [
  [/\byou(?:[’']ll)? (?:must|should|ought to)\b/i, 'offer a choice'],
  [new RegExp(`${free}\\byou(?:[’']ll)? (?:need to|have to)\\b`, 'i'), 'offer a choice'],
  [/\byou[’']ve got to\b/i, 'offer a choice'],
  [/\bmake sure you\b/i, 'offer a choice'],
]

const promising: Phrase[] = [
  [
    /\b(will|can|to) (cure|fix|heal|end|stop) (your |the |all |any )?pain\b/i,
    'promise only what trials found',
  ],
  [/\bwill (cure|fix|heal|get rid of)\b/i, 'promise only what trials found'],
  [/\bpain[- ]free\b/i, 'promise only what trials found'],
  [/\bguarante\w+/i, 'promise only what trials found'],
  [/\b(get|gets|getting) rid of (your |the |all )?pain\b/i, 'promise only what trials found'],
  [/\b(miracles?|always works)\b/i, 'promise only what trials found'],
]

const found = (text: string, phrases: Phrase[]) =>
  phrases.flatMap(([phrase, instead]) => {
    const match = phrase.exec(text)
    return match ? [{ words: match[0], what: `“${match[0]}”: ${instead}` }] : []
  })

/** Every phrase that is not person-first, with what to say instead. */
export const notPersonFirst = (text: string): string[] => found(text, stigmatising).map(({ what }) => what)

/** Every listed phrase in what a person reads, with its line. A direction about safety may say what somebody must do. */
export function listedPhrases(passages: readonly Passage[], { directs = false } = {}): Problem[] {
  const lists = [...stigmatising, ...(directs ? [] : controlling), ...promising]
  return passages.flatMap((passage) =>
    found(passage.text, lists).map(({ words, what }) => ({ line: lineOf(passage, words), what })),
  )
}

function lineOf({ line, raw }: Passage, words: string): number {
  if (raw === undefined) return line
  const spaced = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const at = raw.search(new RegExp(spaced.join('\\s+')))
  return at === -1 ? line : line + raw.slice(0, at).split('\n').length - 1
}
