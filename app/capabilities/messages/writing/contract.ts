export const kinds = [
  'casting-doubt',
  'blame',
  'belittling',
  'controlling',
  'damage-words',
  'labels',
] as const
export type Kind = (typeof kinds)[number]

/** The works that the reasons rest on, by their ids in content/evidence/works, as a reader would name them. */
export const sources = {
  'clinical-words-2022': 'Cox and Fritz, BMJ 2022',
  'record-words-2021': 'Park and others, JAMA Network Open 2021',
  'record-words-trial-2018': 'Goddu and others, J Gen Intern Med 2018',
  'not-believed-2019': 'Nicola and others, Disability and Rehabilitation 2019',
  'back-pain-words-2009': 'Barker and others, BMC Musculoskeletal Disorders 2009',
  'what-clinicians-say-2013': 'Darlow and others, Annals of Family Medicine 2013',
  'rehabilitation-words-2018': 'Stewart and Loftus, JOSPT 2018',
  'back-pain-words-trial-2023': 'Linskens and others, Patient Education and Counseling 2023',
  'controlling-words-2012': 'Vansteenkiste and others, IJBNPA 2012',
  'talking-about-pain-2019': 'Painaustralia, Talking about pain 2019',
  'iasp-notes-2020': 'International Association for the Study of Pain 2020',
} as const
export type Source = keyof typeof sources

/** A way to put something that somebody who lives with pain may hear otherwise than it was meant. */
export type Phrase = {
  /** As it may be written. Words with strokes between them stand in for each other; a hyphen counts as a space. */
  says: readonly string[]
  /** Longer wordings around it in which it does no harm. */
  fine?: readonly string[]
  /** What it can say to whoever reads it, in one sentence. */
  why: string
  /** Another way to put it, to start from. */
  instead: string
  source: Source
}
