import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'

type Props = { step: number; count: number; saves: boolean }

/** Ways through the steps. Each of them also keeps what was written; Save comes first, since Enter presses it. */
export function StepButtons({ step, count, saves }: Props) {
  const t = useText()
  return (
    <>
      {saves && (
        <Button name="go" value="save">
          {t('worksheet.save')}
        </Button>
      )}
      {step > 0 && step < count && (
        <Button kind={saves ? 'secondary' : 'primary'} name="go" value="next">
          {t('worksheet.next')}
        </Button>
      )}
      {step > 1 && (
        <Button kind="secondary" name="go" value="before">
          {t('worksheet.before')}
        </Button>
      )}
      {step > 0 && (
        <Button kind="quiet" name="go" value="all-steps">
          {t('worksheet.allSteps')}
        </Button>
      )}
      {step === 0 && count > 1 && (
        <Button kind="secondary" name="go" value="one-by-one">
          {t('worksheet.oneByOne')}
        </Button>
      )}
    </>
  )
}
