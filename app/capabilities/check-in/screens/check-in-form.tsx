import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { DeviceStates } from '../../../workspaces/person/device-states.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { aspects, type CheckIn } from '../contract.ts'
import { CheckInFields } from '../parts/check-in-fields.tsx'
import { problemText } from '../parts/problem-text.ts'

export type CheckInFormProps = {
  page: PageContext
  person: string
  formKey: string
  typed?: Typed
  problems?: Problem[]
  /** The check-in that this one takes the place of. */
  correcting?: CheckIn
}

export function CheckInFormScreen({
  page,
  person,
  formKey,
  typed,
  problems = [],
  correcting,
}: CheckInFormProps) {
  const t = textOf(page.language)
  const corrects = correcting?.id ?? (typeof typed?.corrects === 'string' ? typed.corrects : '')
  const title = corrects ? t('checkIn.correctTitle') : t('checkIn.title')
  return (
    <PersonPage page={page} title={title} current="/check-in" islands={['kept']}>
      <Problems
        problems={problems}
        textOf={({ field }) => problemText(t, problems, field) ?? t('checkIn.problemUnreadable')}
      />
      <Heading level={1}>{title}</Heading>
      <p>{corrects ? t('checkIn.correctIntro') : t('checkIn.intro')}</p>
      <DeviceStates person={person} />
      <form method="post" action="/check-in" data-kept novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="person" value={person} />
        <input type="hidden" name="corrects" value={corrects} />
        <input type="hidden" name="device-at" value="" />
        <CheckInFields typed={typed ?? (correcting && typedOf(correcting))} problems={problems} />
        <Button type="submit" wide>
          {t('checkIn.save')}
        </Button>
      </form>
      {!corrects && (
        <p>
          <a href="/from-paper">{t('paper.linkCheckIn')}</a>
        </p>
      )}
    </PersonPage>
  )
}

function typedOf(checkIn: CheckIn): Typed {
  const typed: Typed = {
    life: String(checkIn.life),
    'went-well': checkIn.wentWell ?? '',
    note: checkIn.note?.words ?? '',
    'share-note': checkIn.note?.shared ? 'yes' : '',
    pain: checkIn.pain === undefined ? '' : String(checkIn.pain),
  }
  for (const aspect of aspects) typed[aspect] = checkIn[aspect] === undefined ? '' : String(checkIn[aspect])
  return typed
}
