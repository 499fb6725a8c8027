import type { Entry, Occasion } from '../contract.ts'
import { channelToAskAbout, leaveTheRest } from '../rules.ts'
import { liven, place, read } from './faders.ts'
import { watchNote } from './note.ts'
import { openConsole, trouble } from './panel.ts'
import { sealEntry } from './sealing.ts'
import { send } from './server.ts'

function desk(whole: HTMLElement, week: string): void {
  const panel = whole.querySelector<HTMLElement>('[data-key-panel]')
  const outcome = whole.querySelector<HTMLElement>('[data-outcome]')
  const left = whole.querySelector<HTMLElement>('[data-left]')
  const occasions = () => [...whole.querySelectorAll<HTMLInputElement>('input[name=occasion]')]
  const press = (id: string, act: () => void) => document.getElementById(id)?.addEventListener('click', act)
  const note = watchNote(whole)

  const entry = (): Entry => ({
    set: read(whole),
    occasion: (occasions().find((input) => input.checked)?.value || undefined) as Occasion | undefined,
    note: note.words(),
  })
  const questions = () => [...whole.querySelectorAll<HTMLElement>('[data-question]')]
  const askButton = document.getElementById('console-ask')
  const clear = () => {
    place(whole, {})
    note.clear()
    for (const input of occasions()) input.checked = false
    for (const question of questions()) question.hidden = true
    if (askButton) askButton.hidden = false
    if (left) left.textContent = ''
    if (panel) panel.hidden = true
  }
  const tell = (name: string) => {
    const words = whole.querySelector<HTMLTemplateElement>(`[data-outcome-words="${name}"]`)
    outcome?.replaceChildren(...(words ? [words.content.cloneNode(true)] : []))
    outcome?.focus()
  }

  let busy = false
  const keep = async () => {
    if (!panel || busy || !note.mayBeKept(keep)) return
    busy = true
    outcome?.replaceChildren()
    const open = await openConsole(panel)
    busy = false
    if (typeof open === 'string') return tell('notSaved')
    // What stands there now is kept: the desk can still be moved while the panel is open.
    const answer = await send('entries', { key: open.keyId, ...(await sealEntry(open.key, week, entry())) })
    if (answer === 'kept') clear()
    const told = answer === 'kept' ? 'saved' : trouble[answer]
    tell(told === 'notSavedBody' ? 'notSaved' : told)
  }

  liven(whole)
  press('console-leave-rest', () => {
    place(whole, leaveTheRest(entry()).set)
    if (left) left.textContent = left.dataset.left ?? ''
  })
  press('console-ask', () => {
    const chance = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
    const about = channelToAskAbout(entry(), chance)
    for (const question of questions()) question.hidden = question.dataset.question !== about
    if (askButton) askButton.hidden = true
  })
  press('console-save', keep)
  press('console-discard', () => {
    busy = false
    clear()
    tell('discarded')
  })
  // A browser that reloads a page puts back what stood in its boxes. Nothing stands anywhere at first.
  clear()
  whole.hidden = false
  for (const without of document.querySelectorAll<HTMLElement>('[data-without-desk]')) without.hidden = true
}

const whole = document.querySelector<HTMLElement>('[data-desk]')
if (whole && 'subtle' in crypto) desk(whole, whole.dataset.desk ?? '')
