import { follow, press, title, type Walk } from './walk.ts'

/** Writes both prompts of the story, from the first page. */
export async function writeStory(
  { page, look }: Walk,
  { knowMe, matters }: { knowMe: string; matters: string },
): Promise<void> {
  await look('today-empty')
  await follow(page, 'Write what matters to you')
  await title(page, 'What matters to me')
  await page.getByText('Nobody is watching this live.').waitFor()
  await look('story-what-matters')
  await page.getByRole('textbox').fill(matters)
  await press(page, 'Save')
  await page.getByText(matters).waitFor()
  await page.goto('/today')
  await follow(page, 'Write this')
  await title(page, 'What I want my team to know')
  await look('story-know-me')
  await page.getByRole('textbox').fill(knowMe)
  await press(page, 'Save')
  await page.getByText(knowMe).waitFor()
  await look('story')
}

/** The shortest check-in: one word, one button. Answers with how often the screen was touched. */
export async function checkIn({ page, look }: Walk, word: string): Promise<number> {
  await page.goto('/check-in')
  await title(page, 'Check in')
  await look('check-in')
  let taps = 0
  const tap = async (act: Promise<void>) => {
    taps += 1
    await act
  }
  const life = page.getByRole('group', { name: 'How was life this week?' })
  await tap(life.getByLabel(word, { exact: true }).click())
  await tap(press(page, 'Save check-in'))
  await title(page, 'Your check-in is saved')
  return taps
}

/** The same with nothing but Tab, the space bar and Enter. */
export async function checkInByKeyboard({ page, look }: Walk, steps: number): Promise<void> {
  await page.goto('/check-in')
  await title(page, 'Check in')
  await look('check-in')
  await tabTo(page, 'input[name=life]')
  await page.keyboard.press('Space')
  for (let step = 1; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  await tabTo(page, 'form[data-kept] button[type=submit]')
  await page.keyboard.press('Enter')
  await title(page, 'Your check-in is saved')
}

/** Moves the focus on until it stands on such a thing, and sees that it is shown where it is. */
export async function tabTo(page: Walk['page'], selector: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    const focus = page.locator(':focus')
    if (!(await focus.evaluate((element, wanted) => element.matches(wanted), selector))) continue
    if (!(await focus.evaluate((element) => element.matches(':focus-visible'))))
      throw new Error(`${selector} has the focus and does not show it`)
    return
  }
  throw new Error(`${selector} can’t be reached by the keyboard on ${new URL(page.url()).pathname}`)
}
