import { type Sentence, sentencesOf } from '../sentences.ts'

type State = 'still' | 'speaking' | 'paused'

const language = document.documentElement.lang || 'en'
const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined

/** A voice that lives on this device: another one would send the text to somebody else's machine. */
function voiceHere(): SpeechSynthesisVoice | undefined {
  const [primary] = language.toLowerCase().split('-')
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().replace('_', '-')
  const able = (speech?.getVoices() ?? []).filter(
    (voice) => voice.localService && tag(voice).split('-')[0] === primary,
  )
  return able.find((voice) => tag(voice) === language.toLowerCase()) ?? able[0]
}

/** Voices come late in some browsers. */
async function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  for (let tries = 0; tries < 15; tries += 1) {
    const voice = voiceHere()
    if (voice) return voice
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return undefined
}

function prepare(controls: HTMLElement): void {
  const place = document.getElementById(controls.dataset.readAloud ?? '')
  const part = <E extends HTMLElement>(what: string) => controls.querySelector<E>(what)
  const read = part<HTMLButtonElement>('[data-act=read]')
  const stop = part<HTMLButtonElement>('[data-act=stop]')
  const speed = part<HTMLSelectElement>('[data-act=speed]')
  const label = part('[data-label]')
  const message = part('[role=status]')
  if (!place || !read || !stop || !speed || !label || !message) return

  let sentences: Sentence[] = []
  let at = 0
  let turn = 0
  let voice: SpeechSynthesisVoice | undefined

  const show = (state: State) => {
    controls.toggleAttribute('data-speaking', state !== 'still')
    label.textContent =
      { still: label.dataset.read, speaking: label.dataset.pause, paused: label.dataset.carryOn }[state] ?? ''
    read.dataset.state = state
    stop.hidden = state === 'still'
    if (speed.parentElement) speed.parentElement.hidden = state === 'still'
  }

  const mark = (sentence: Sentence | undefined) => {
    for (const old of document.querySelectorAll('.read-aloud-now')) old.classList.remove('read-aloud-now')
    if (typeof Highlight === 'function' && CSS.highlights) {
      CSS.highlights.delete('read-aloud')
      if (sentence) CSS.highlights.set('read-aloud', new Highlight(sentence.range))
    } else sentence?.block.classList.add('read-aloud-now')
    if (!sentence) return
    const { top, bottom } = sentence.range.getBoundingClientRect()
    if (top < 140 || bottom > innerHeight - 20) sentence.block.scrollIntoView({ block: 'center' })
  }

  const end = (said = '') => {
    turn += 1
    speech?.cancel()
    at = 0
    mark(undefined)
    show('still')
    message.textContent = said
  }

  // One utterance a sentence: long ones break off in some browsers, and some forget where they paused.
  const speak = () => {
    turn += 1
    const mine = turn
    const sentence = sentences[at]
    speech?.cancel()
    if (!sentence || !voice) return end()
    const utterance = new SpeechSynthesisUtterance(sentence.words)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = Number(speed.value)
    utterance.onend = () => {
      if (mine !== turn) return
      at += 1
      speak()
    }
    utterance.onerror = () => {
      if (mine === turn) end(message.dataset.stopped)
    }
    mark(sentence)
    speech?.speak(utterance)
  }

  const begin = async () => {
    message.textContent = ''
    voice ??= await findVoice()
    if (!voice) return end(message.dataset.noVoice)
    sentences = sentencesOf(place, language)
    at = 0
    show('speaking')
    speak()
  }

  read.addEventListener('click', () => {
    if (read.dataset.state === 'speaking') {
      turn += 1
      speech?.cancel()
      show('paused')
    } else if (read.dataset.state === 'paused') {
      show('speaking')
      speak()
    } else void begin()
  })
  stop.addEventListener('click', () => {
    end()
    read.focus()
  })
  speed.addEventListener('change', () => {
    if (read.dataset.state === 'speaking') speak()
  })
  controls.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && read.dataset.state !== 'still') {
      end()
      read.focus()
    }
  })
  addEventListener('pagehide', () => speech?.cancel())
  show('still')
  controls.dataset.ready = ''
}

for (const controls of document.querySelectorAll<HTMLElement>('[data-read-aloud]')) prepare(controls)
