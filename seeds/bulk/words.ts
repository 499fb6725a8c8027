/** Words for people who are all made up. A number always gives the same person. */

const given = `Amara Brian Carys Dilip Eilidh Femi Gwen Hassan Iona Jamal Kasia Liam Morag Nadia Owen Priya Rhys Sian
  Tomasz Una Viktor Winnie Yusuf Zofia Aled Bronagh Callum Deepa Ewan Farah Gareth Hana Isla Joyce Kofi`
const family = `Ahmed Begum Campbell Davies Edwards Fraser Griffiths Hughes Iqbal Jones Kowalska Lewis Morgan Nowak
  Okafor Patel Quinn Roberts Singh Thomas Uddin Vaughan Walker Young Adeyemi Byrne Chowdhury Doherty Evans`

const knowMe = [
  'I like to be told what will happen next. Please speak to me, not only to my daughter.',
  'I may stand up and walk about while we talk. It does not mean I want to leave.',
  'I have explained my back many times. It helps me when somebody has read this first.',
  'Mornings are hard for me. I am more myself after eleven.',
]
const whatMatters = [
  'Walking my granddaughter to school on Fridays.',
  'Getting back to the allotment, even for half an hour.',
  'Cooking for my friends again without needing the next day in bed.',
  'Keeping my job at the library.',
]
const wentWell = [
  'I walked to the park and sat with a friend.',
  'Slept through two nights.',
  'Said no to something and felt all right about it.',
  'Made soup for the week.',
]
const notes = [
  'The new chair at work has helped.',
  'It was a busy week with the family, and I am tired.',
  'I stopped before I had to, twice.',
]

const list = (words: string) => words.split(/\s+/)
const [firsts, lasts] = [list(given), list(family)]
const pick = (from: string[], n: number) => from[n % from.length] as string

export const nameOf = (n: number) => `${pick(firsts, n)} ${pick(lasts, Math.floor(n / firsts.length))}`
export const knowMeOf = (n: number) => pick(knowMe, n)
export const whatMattersOf = (n: number) => pick(whatMatters, n + 1)
export const wentWellOf = (n: number, week: number) => pick(wentWell, n + week)
export const noteOf = (n: number, week: number) => pick(notes, n + week)
