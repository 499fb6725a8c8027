// What person-first language leaves out (sources: language-aci, iasp-definition) and what Concord never says.
const never: [RegExp, string][] = [
  [/\bsuffer(s|ed|er|ers|ing)?\b/i, 'say “living with pain”'],
  [/\bvictims?\b/i, 'say “person”'],
  [/\bcomplain(s|ed|ing)?\b/i, 'say “says” or “tells us”'],
  [/\bfail(s|ed|ing|ure)?\b/i, 'say what happened, without blame'],
  [/\bnon-?complian(t|ce)\b/i, 'say what the person chose'],
  [/\bwear and tear\b/i, 'leave it out'],
  [/\ball in your head\b/i, 'leave it out'],
  [/\bpain signals?\b/i, 'leave it out'],
  [/\bretrain(ing)? your brain\b/i, 'leave it out'],
  [/\bnarcotics?\b/i, 'say “opioids”'],
  [/\b(streaks?|badges?|adherence)\b/i, 'Concord does not keep score'],
  [/\bcatastrophi[sz]/i, 'leave it out'],
  [/\p{L}!/u, 'no exclamation marks'],
]

/** Every phrase that is not person-first, with what to say instead. */
export function notPersonFirst(text: string): string[] {
  return never.flatMap(([phrase, instead]) => {
    const found = phrase.exec(text)
    return found ? [`“${found[0]}”: ${instead}`] : []
  })
}
