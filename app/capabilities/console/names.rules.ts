// Capital letters that name nobody, where they stand inside a sentence.
const fine = new Set(
  (
    'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
    'September October November December English Welsh Scottish Irish British Christmas Easter Ramadan Eid God ' +
    'GP NHS MRI CT TENS CBT ACT MDT ED ICU OT IV OK TV UK Concord'
  ).split(' '),
)

const given = new Set(
  (
    'adam ahmed aisha alan alex alice ali amanda amina amira amy andrew angela ann anna anne anthony ben bob brian ' +
    'carol caroline catherine charlie charlotte chloe chris christine claire colin craig daniel dave david deborah ' +
    'derek diane donna ed edward ella emily emma eric fatima fiona frank gary george grace graham hannah harry helen ' +
    'ian ibrahim isabella jack jackie jacob james jane janet jason jean jennifer jenny jessica jim joan joe john ' +
    'jonathan joseph josh joyce julia julie karen kate katie keith kelly ken kevin kim laura leah lee leo liam linda ' +
    'lisa liz louise lucy luke maria marie martin mary matthew maureen megan michael michelle mike mohammed mohamed ' +
    'muhammad nadia nick nicola nigel noah oliver olivia omar owen pam pat patricia paul pauline peter phil philip ' +
    'priya rachel raj rebecca richard rob robert robin rosa rosie ruth ryan sally sam samantha sandra sara sarah scott ' +
    'sharon sheila simon sofia sophie stephen steve steven stuart sue susan tanya thomas tim tina tom tony tracey ' +
    'valerie victoria wendy will william yusuf zoe zainab'
  ).split(' '),
)
// Names that are words too: a sentence may begin with them.
const wordsToo = new Set(['will', 'pat', 'grace', 'sue', 'rob', 'ed', 'joyce', 'jean', 'ken', 'ray', 'josh'])

const marks = [
  // A title with a name, an address, a telephone or record number, a date, initials.
  /\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sister|Nurse)\b\.?\s+\p{L}/iu,
  /\S+@\S+/u,
  /\d[\d ()-]{5,}\d/u,
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/u,
  /\b(?:\p{Lu}\.\s?){2,}/u,
  /\b\p{Lu}\.\s?\p{Lu}\p{Ll}+/u,
]

/**
 * Whether words look as if they named somebody. It only asks whoever wrote them to look again: it misses names, and it
 * asks about words that are none.
 */
export function mayNameSomebody(words: string): boolean {
  if (marks.some((mark) => mark.test(words))) return true
  return [...words.matchAll(/\p{L}[\p{L}’'-]*/gu)].some(({ 0: typed, index }) => {
    const word = typed.replace(/[’']s$|[’'-]+$/u, '')
    const capital = /^\p{Lu}/u.test(word)
    const begins = /(^|[.!?…:\n]["'“‘(]?\s*|^["'“‘(])$/u.test(words.slice(0, index))
    if (given.has(word.toLowerCase())) return capital ? !(begins && wordsToo.has(word.toLowerCase())) : false
    return capital && !begins && !fine.has(word) && !/^I[’']/u.test(word)
  })
}
