/** What a form that waits to be sent says, and in which length it was written. */
export type Waiting = { key: string; worksheet: string; length: string; words: URLSearchParams }

const isAnswer = (name: string) => name.startsWith('a-')

/** What the inputs show: what the server has, and over it what waits here, in the order in which it was written. */
export function laidOver(base: URLSearchParams, waiting: Waiting[], length: string): URLSearchParams {
  let shown = new URLSearchParams([...base].filter(([name]) => isAnswer(name)))
  for (const { words, length: written } of waiting) {
    const answers = [...words].filter(([name]) => isAnswer(name))
    // A form of the same length says all there is to say: what it leaves out was cleared.
    if (written === length || written === '') shown = new URLSearchParams()
    for (const name of new Set(answers.map(([each]) => each))) shown.delete(name)
    for (const [name, value] of answers) shown.append(name, value)
  }
  return shown
}

type Kept = { id: string; exercise: string; after: string[] }

/** Which worksheet a page is about, and what a change made on it takes the place of. */
export function aboutWhich(
  { exercise, keeps, asked }: { exercise: string; keeps: string; asked: string | null },
  made: Kept[],
  waiting: Waiting[],
  nobody: boolean,
): { worksheet: string | undefined; base: Kept | undefined; waiting: Waiting[]; after: string[] } {
  const own = made.filter((each) => each.exercise === exercise)
  const base = keeps === 'one' ? own[0] : own.find(({ id }) => id === asked)
  // Without an account there is no list to choose from: the page goes on with what was written last.
  const goesOn = keeps === 'one' || nobody
  const worksheet = base?.id ?? asked ?? (goesOn ? waiting.at(-1)?.worksheet : undefined)
  const over = waiting.filter((each) => each.worksheet === worksheet || keeps === 'one')
  return { worksheet, base, waiting: over, after: [...(base?.after ?? []), ...over.map(({ key }) => key)] }
}
