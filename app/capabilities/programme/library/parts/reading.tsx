import type { ComponentChildren } from 'preact'
import { useText } from '../../../../language/text.tsx'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { ReadAloud } from '../../../../workspaces/read-aloud.tsx'
import type { Reason } from '../../../evidence/contract.ts'
import type { Module } from '../../contract.ts'
import { StarForm } from '../../toolbox/parts/star-form.tsx'
import type { Item, Place } from '../contract.ts'
import { Checked } from './checked.tsx'
import type { Reader } from './library-page.tsx'
import { TellUs } from './tell-us.tsx'
import { Why } from './why.tsx'

type Props = {
  reader: Reader
  place: Place<Item | Module>
  caption: string
  back: { href: string; label: string }
  reasons: readonly Reason[]
  /** False where only the administrator who decides sees it. */
  shown: boolean
  /** False where a module lends its name only, and says nothing of its own. */
  says?: boolean
  children: ComponentChildren
}

/** What stands around every text: the way back, its title, its voice, who checked it, why, and what comes next. */
export function Reading({ reader, place, caption, back, reasons, shown, says = true, children }: Props) {
  const t = useText()
  const { item, previous, next } = place
  return (
    <>
      <BackLink href={back.href}>{back.label}</BackLink>
      {!shown && (
        <Notification kind="warning" heading={t('library.notShown')}>
          <p>{t('library.notShownBody')}</p>
        </Notification>
      )}
      <article id="reading">
        <Heading level={1} caption={caption}>
          {item.title}
        </Heading>
        <ReadAloud of="reading" />
        {children}
      </article>
      {says && reader.person && item.kind !== 'module' && (
        <Actions>
          <StarForm item={item.id} starred={reader.starred?.has(item.id) ?? false} />
          {item.kind === 'exercise' && (
            <Button kind="quiet" href={`/toolbox/${item.id}/how`}>
              {t('toolbox.how')}
            </Button>
          )}
        </Actions>
      )}
      {says && (
        <>
          <Checked item={item} />
          {item.clinicalReview === 'none' && shown && !reader.demonstration && (
            <p class="hint">{t('safety.programme.localSignOff')}</p>
          )}
          <Why reasons={reasons} />
          <TellUs item={item.id} />
        </>
      )}
      <Pagination
        label={t('library.around')}
        previous={
          previous && { href: previous.href, label: t('library.previousPage', { title: previous.title }) }
        }
        next={next && { href: next.href, label: t('library.nextPage', { title: next.title }) }}
      />
    </>
  )
}
