import { useLanguage, useText } from '../../../../language/text.tsx'
import { momentInWords } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { Actions, SideBySide } from '../../../../ui/stack/stack.tsx'
import type { Exercise } from '../../contract.ts'
import type { Worksheet } from '../contract.ts'
import { KeepForm } from './keep-form.tsx'
import { WorksheetDocument } from './worksheet-document.tsx'

type Props = { worksheet: Worksheet; exercise: Exercise | undefined; formKeys: string[]; editable: boolean }

/** Versions that two devices saved without knowing of each other, side by side. Nothing is chosen for anybody. */
export function TwoVersions({ worksheet, exercise, formKeys, editable }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <>
      <p>{t('worksheet.conflictBody')}</p>
      <SideBySide>
        {worksheet.heads.map((head, at) => {
          const moment = momentInWords(head.writtenAt, tag)
          return (
            <Card
              key={head.id}
              heading={t(at === 0 ? 'worksheet.conflictLast' : 'worksheet.conflictBefore', { moment })}
              level={2}
            >
              <WorksheetDocument exercise={exercise} answers={head.answers} level={3} />
              <KeepForm worksheet={worksheet} keep={head.id} formKey={formKeys[at] ?? ''}>
                {t('worksheet.keepThis')}
                <VisuallyHidden> {t('worksheet.keepHidden', { moment })}</VisuallyHidden>
              </KeepForm>
            </Card>
          )
        })}
      </SideBySide>
      {editable && (
        <Actions>
          <Button href={`/made/${worksheet.id}/both`}>{t('worksheet.writeBoth')}</Button>
        </Actions>
      )}
    </>
  )
}
