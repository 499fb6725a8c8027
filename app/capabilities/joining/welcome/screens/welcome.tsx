import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Prose } from '../../../../ui/prose/prose.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'

type Props = { page: PageContext; step: '1' | '2' | '3' }

export function WelcomeScreen({ page, step }: Props) {
  const t = textOf(page.language)
  const paragraphs = {
    '1': [t('safety.believed.body'), t('safety.believed.bodyAndLife'), t('joining.welcome1Body')],
    '2': [t('joining.welcome2Body1'), t('joining.welcome2Body2'), t('joining.welcome2Body3')],
    '3': [t('safety.nobodyWatches.body'), t('safety.nobodyWatches.shared'), t('joining.welcome3Body')],
  }[step]
  return (
    <PersonPage page={page} title={t(`joining.welcome${step}`)}>
      <Heading level={1} caption={t('joining.step', { now: step })}>
        {t(`joining.welcome${step}`)}
      </Heading>
      <Prose>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Prose>
      <Button href={step === '3' ? '/today' : `/welcome/${Number(step) + 1}`}>
        {step === '3' ? t('joining.begin') : t('joining.next')}
      </Button>
    </PersonPage>
  )
}
