import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { findingOf, readingHref } from '../../reflection/contract.ts'
import { channelIdOf, questionsAbout } from '../contract.ts'

/** One question, when somebody asks for it. The script shows one of these, and the button goes. */
export function Question() {
  const t = useText()
  return (
    <section aria-live="polite">
      <Button type="button" kind="secondary" id="console-ask">
        {t('console.ask')}
      </Button>
      {questionsAbout.map((channel) => (
        <div key={channel} data-question={channel} class="stack stack-s" hidden>
          <p class="hint">{t(`console.control.${channel}.name`)}</p>
          <p class="heading heading-3">{t(`console.question.${channel}`)}</p>
          <p class="hint">
            {t('console.questionFrom')}{' '}
            <a href={readingHref(findingOf[channelIdOf[channel]])} target="_blank" rel="noopener">
              {t('console.questionGo')}
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}
