import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { longestStory, type Prompt, type StoryEntry } from '../contract.ts'
import { StoryWords } from '../parts/story-words.tsx'
import { promptTexts } from '../parts/texts.ts'

type Props = {
  page: PageContext
  prompt: Prompt
  formKey: string
  now: StoryEntry | undefined
  earlier: StoryEntry[]
  typed?: string
  problems?: Problem[]
}

export function WriteStoryScreen({ page, prompt, formKey, now, earlier, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const texts = promptTexts[prompt]
  const code = problems[0]?.code
  const error = code && problemText(t, code)
  return (
    <PersonPage page={page} title={t(texts.title)} current="/story">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#words', text: error }]} />}
      <Heading level={1}>{t(texts.title)}</Heading>
      {code === 'changed-elsewhere' && now && (
        <Notification kind="information" heading={t('sharedStory.standsNow')}>
          <StoryWords entry={now} />
        </Notification>
      )}
      <form method="post" action={`/story/${prompt}`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="after" value={now?.id ?? ''} />
        <TextArea
          name="words"
          label={t(texts.title)}
          hint={t(texts.hint)}
          error={error}
          value={typed ?? now?.words ?? ''}
          rows={8}
          maxLength={longestStory}
          whoReads={t('sharedStory.reads')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Actions>
          <Button type="submit">{t('sharedStory.save')}</Button>
          <Button kind="quiet" href="/story">
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
      {earlier.length > 0 && (
        <Details summary={t('sharedStory.history')}>
          {earlier.map((entry) => (
            <StoryWords entry={entry} key={entry.id} />
          ))}
        </Details>
      )}
    </PersonPage>
  )
}

function problemText(t: Text, code: string): string {
  if (code === 'empty') return t('sharedStory.problemEmpty')
  if (code === 'too-long') return t('sharedStory.problemTooLong', { most: longestStory })
  if (code === 'changed-elsewhere') return t('sharedStory.changedElsewhere')
  return t('sharedStory.problemUnreadable')
}
