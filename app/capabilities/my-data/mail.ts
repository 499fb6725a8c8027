import { englishLanguage, textOf } from '../../language/text.tsx'
import type { Mail } from '../../platform/mail/mailer.ts'
import { shortDay } from '../../platform/pure/days.ts'

const t = () => textOf(englishLanguage)
const lines = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`

/** Says that somebody asked, from when on it cannot be undone, and where to stop it. Nothing about what is kept. */
export function composeAsked(to: string, origin: string, due: Date): Mail {
  const day = shortDay(due, englishLanguage.tag)
  return {
    to,
    subject: t()('myData.mailAskedSubject'),
    text: lines(
      t()('myData.mailAsked', { day }),
      t()('myData.mailAskedStop'),
      `${origin}/my-data`,
      t()('myData.mailAskedNotYou'),
    ),
  }
}

/** Says that nothing will be erased after all. */
export function composeKept(to: string, origin: string): Mail {
  return {
    to,
    subject: t()('myData.mailKeptSubject'),
    text: lines(t()('myData.mailKept'), t()('myData.mailKeptNotYou'), `${origin}/recover`),
  }
}

/** Says that it has happened. */
export function composeErased(to: string, origin: string): Mail {
  return {
    to,
    subject: t()('myData.mailErasedSubject'),
    text: lines(t()('myData.mailErased'), t()('myData.mailErasedAgain'), origin),
  }
}
