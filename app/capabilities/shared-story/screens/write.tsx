import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { type About, longestStory, type StoryEntry } from '../contract.ts'
import { StoryWords } from '../parts/story-words.tsx'
import { TakeBack } from '../parts/take-back.tsx'
import { textsOf } from '../parts/texts.ts'
import { addressOf, afterOf, areaOf, pageOf } from '../rules.ts'

type Props = {
  page: PageContext
  about: About
  formKey: string
  now: StoryEntry | undefined
  earlier: StoryEntry[]
  typed?: Typed
  problems?: Problem[]
}

export function WriteStoryScreen({ page, about, formKey, now, earlier, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const texts = textsOf(about)
  const code = problems[0]?.code
  const error = code && problemText(t, code)
  return (
    <PersonPage page={page} title={t(texts.title)} current="/story">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#words', text: error }]} />}
      <BackLink href={pageOf(about)}>{t(areaOf(about) ? 'wholePicture.back' : 'sharedStory.back')}</BackLink>
      <Heading level={1}>{t(texts.title)}</Heading>
      {code === 'changed-elsewhere' && (
        <Notification kind="information" heading={t('sharedStory.standsNow')}>
          {now ? <StoryWords entry={now} /> : <p>{t('sharedStory.standsNothing')}</p>}
        </Notification>
      )}
      <form method="post" action={addressOf(about)} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="after" value={afterOf(typed ?? {}, problems, now)} />
        <TextArea
          name="words"
          label={t(texts.title)}
          hint={t(texts.hint)}
          error={error}
          value={typed ? String(typed.words ?? '') : now?.words}
          rows={8}
          maxLength={longestStory}
          whoReads={t('sharedStory.reads')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Actions>
          <Button type="submit">{t('sharedStory.save')}</Button>
          <Button kind="quiet" href={pageOf(about)}>
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
      {now && !code && (
        <TakeBack action={`${addressOf(about)}/take-back`} after={now.id} label={t('sharedStory.takeBack')} />
      )}
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
