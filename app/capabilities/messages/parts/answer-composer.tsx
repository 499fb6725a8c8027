import type { ComponentChildren } from 'preact'
import { useText } from '../../../language/text.tsx'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { longestMessage } from '../contract.ts'
import { WritingAids } from '../writing/parts/writing-aids.tsx'
import { problemText, typedInto } from './texts.ts'

type Props = {
  action: string
  formKey: string
  /** The last message on the page; nothing where the thread begins here. */
  after?: string
  name: string
  label: string
  typed: Typed
  problems: readonly Problem[]
  /** Whoever wrote while this was being written. */
  writer?: string
  children?: ComponentChildren
}

/** Where a professional writes to a person. The page names the island `writing-aids`, which needs not be there. */
export function AnswerComposer({ action, formKey, after, name, label, typed, problems, ...more }: Props) {
  const t = useText()
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="key" value={formKey} />
      {after !== undefined && <input type="hidden" name="after" value={after} />}
      {more.children}
      <TextArea
        name="words"
        label={label}
        value={typedInto(typed, 'words')}
        error={problemText(t, problems, 'words', more.writer)}
        rows={8}
        maxLength={longestMessage}
        whoReads={t('messages.personReads', { name })}
        nobodyWatches={t('safety.nobodyWatches.short')}
        helpHref="/help-now"
        helpLabel={t('safety.help.fieldLabel')}
      />
      <WritingAids of="words" />
      <Button type="submit">{t(after === undefined ? 'messages.send' : 'messages.answerSend')}</Button>
    </form>
  )
}
