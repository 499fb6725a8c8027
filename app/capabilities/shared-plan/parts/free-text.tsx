import { useLanguage, useText } from '../../../language/text.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { isShared, type Room, sharedNames } from './room.ts'

type Props = {
  room: Room
  name: string
  label: string
  id?: string
  hint?: string
  error?: string | undefined
  value?: string | undefined
  rows?: number
  most?: number
  compact?: boolean
}

/** A box for words in the plan, with who reads it. */
export function FreeText({ room, most, ...field }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const own = isShared(room)
    ? t('sharedPlan.readsShared', { names: sharedNames(room, tag) })
    : t('sharedPlan.readsOwn')
  return (
    <TextArea
      {...field}
      {...(most === undefined ? {} : { maxLength: most })}
      whoReads={room.side === 'person' ? own : t('sharedPlan.readsOf', { name: room.name })}
      nobodyWatches={t('safety.nobodyWatches.short')}
      helpHref="/help-now"
      helpLabel={t('common.helpNow')}
    />
  )
}
