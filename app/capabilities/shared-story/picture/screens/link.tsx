import { type Text, textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Select } from '../../../../ui/select/select.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { areas } from '../../contract.ts'
import { TakeBack } from '../../parts/take-back.tsx'
import { afterOf } from '../../rules.ts'
import { longestLinkWords, type PictureLink } from '../contract.ts'
import { LinkSaid } from '../parts/picture-words.tsx'

type Props = {
  page: PageContext
  formKey: string
  /** The link that is changed; a new one without it. */
  link?: PictureLink
  /** What stands between these two areas by now. */
  standing?: PictureLink
  typed?: Typed
  problems?: Problem[]
}

/** Draws a link, or changes its words. Two lists to choose from: a line needs no steady hand. */
export function LinkScreen({ page, formKey, link, standing, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const title = t(link ? 'wholePicture.changeTitle' : 'wholePicture.drawTitle')
  const problem = (field: string) => {
    const code = problems.find((each) => each.field === field)?.code
    return code && problemText(t, code)
  }
  const value = (field: 'from' | 'to' | 'words') => {
    const written = typed[field]
    return typeof written === 'string' ? written : link?.[field]
  }
  const options = [
    { value: '', label: t('wholePicture.choose') },
    ...areas.map((area) => ({ value: area, label: t(`wholePicture.${area}`) })),
  ]
  const after = problems.length > 0 ? afterOf(typed, problems, standing) : (link?.id ?? '')
  return (
    <PersonPage page={page} title={title} current="/story">
      {problems.length > 0 && (
        <ErrorSummary
          title={t('common.problem')}
          errors={problems.map(({ field, code }) => ({
            href: `#${['from', 'to', 'words'].includes(field) && !(link && field !== 'words') ? field : 'words'}`,
            text: problemText(t, code),
          }))}
        />
      )}
      <BackLink href="/story/picture">{t('wholePicture.back')}</BackLink>
      <Heading level={1}>{title}</Heading>
      {standing && problems.length > 0 && (
        <Notification kind="information" heading={t('sharedStory.standsNow')}>
          <p>
            <LinkSaid link={standing} />
          </p>
          {!link && <a href={`/story/picture/links/${standing.id}`}>{t('wholePicture.change')}</a>}
        </Notification>
      )}
      <form method="post" action="/story/picture/links" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="after" value={after} />
        {link ? (
          <>
            <input type="hidden" name="change" value={link.id} />
            <input type="hidden" name="from" value={link.from} />
            <input type="hidden" name="to" value={link.to} />
            <p>
              <strong>
                {t('wholePicture.link', {
                  from: t(`wholePicture.${link.from}`),
                  to: t(`wholePicture.${link.to}`),
                })}
              </strong>
            </p>
          </>
        ) : (
          (['from', 'to'] as const).map((end) => (
            <Select
              key={end}
              name={end}
              label={t(`wholePicture.${end}`)}
              options={options}
              value={value(end)}
              error={problem(end)}
            />
          ))
        )}
        <TextArea
          name="words"
          label={t('wholePicture.linkWords')}
          hint={t('wholePicture.linkWordsHint')}
          error={problem('words')}
          value={value('words')}
          rows={2}
          maxLength={longestLinkWords}
          whoReads={t('sharedStory.reads')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Actions>
          <Button type="submit">{t('wholePicture.saveLink')}</Button>
          <Button kind="quiet" href="/story/picture#links">
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
      {link && (
        <TakeBack
          action={`/story/picture/links/${link.id}/take-back`}
          after={link.id}
          label={t('wholePicture.takeBackLink')}
          hint={t('wholePicture.takeBackLinkHint')}
        />
      )}
    </PersonPage>
  )
}

function problemText(t: Text, code: string): string {
  if (code === 'choose') return t('wholePicture.problemChoose')
  if (code === 'same') return t('wholePicture.problemSame')
  if (code === 'drawn-already') return t('wholePicture.problemDrawn')
  if (code === 'too-long') return t('wholePicture.problemTooLong', { most: longestLinkWords })
  if (code === 'changed-elsewhere') return t('wholePicture.problemChanged')
  return t('wholePicture.problemUnreadable')
}
