import { Fragment } from 'preact'
import { type Text, useLanguage, useText } from '../../../language/text.tsx'
import { momentInWords } from '../../../platform/pure/days.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import type { Message } from '../contract.ts'

type Props = {
  messages: readonly Message[]
  /** What the person is called here: nothing on their own page. */
  person: { id: string; name: string | undefined }
  earlier: string | undefined
  latest: string | undefined
}

/** What was written, oldest first, each with when, by whom, and who has opened it. */
export function MessageList({ messages, person, earlier, latest }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <>
      <Stack gap="m">
        {messages.map((message) => (
          <div id={`message-${message.id}`} key={message.id}>
            <Quote attribution={about(t, tag, message, person)}>{message.words}</Quote>
          </div>
        ))}
      </Stack>
      {(earlier || latest) && (
        <Pagination
          label={t('messages.title')}
          previous={earlier ? { href: earlier, label: t('messages.earlier') } : undefined}
          next={latest ? { href: latest, label: t('messages.latest') } : undefined}
        />
      )}
    </>
  )
}

function about(t: Text, tag: string, { author, sentAt, openedBy }: Message, person: Props['person']) {
  const name = author ? author.name || t('messages.someone') : (person.name ?? t('messages.you'))
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {`, ${momentInWords(sentAt, tag)}`}
      {receipts(t, tag, { author, openedBy }, person).map((each) => (
        <Fragment key={each}>
          {' '}
          <br />
          {each}
        </Fragment>
      ))}
    </>
  )
}

// The person needs no receipt for what was written to them.
function receipts(
  t: Text,
  tag: string,
  { author, openedBy }: Pick<Message, 'author' | 'openedBy'>,
  person: Props['person'],
): string[] {
  if (author && person.name === undefined) return []
  if (author) {
    const own = openedBy.find(({ reader }) => reader === person.id)
    const { name = '' } = person
    const opened = own
      ? t('messages.openedByPerson', { name, moment: momentInWords(own.at, tag) })
      : t('messages.notOpened', { name })
    return [`${t('messages.delivered')} ${opened}`]
  }
  const [first = t('messages.unread'), ...others] = openedBy.map((each) =>
    t('messages.openedBy', { name: each.name || t('messages.someone'), moment: momentInWords(each.at, tag) }),
  )
  return [`${t('messages.delivered')} ${first}`, ...others]
}
