import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { PrintPage } from '../../../../ui/print-page/print-page.tsx'
import type { Exercise, Module } from '../../contract.ts'
import type { Answers } from '../../worksheet/contract.ts'
import { WorksheetDocument } from '../../worksheet/parts/worksheet-document.tsx'
import { Checked } from '../parts/checked.tsx'
import { KeepIt } from '../parts/keep-it.tsx'
import { LibraryPage, type Reader } from '../parts/library-page.tsx'
import { itemHref } from '../rules.ts'

type Props = { page: PageContext; reader: Reader; module: Module; exercise: Exercise; answers: Answers }

/** What somebody without an account wrote, to print or to copy. It is nowhere but on this page. */
export function TriedScreen({ page, reader, module, exercise, answers }: Props) {
  const t = textOf(page.language)
  const at = itemHref(module, exercise)
  return (
    <LibraryPage page={page} reader={reader} at={at} title={exercise.title}>
      <BackLink href={at}>{exercise.title}</BackLink>
      <div class="no-print">
        <Notification kind="warning" heading={t('library.notKept')}>
          <p>{t('library.notKeptBody')}</p>
        </Notification>
      </div>
      <PrintPage title={exercise.title} footer={<Checked item={exercise} />}>
        <WorksheetDocument exercise={exercise} answers={answers} />
      </PrintPage>
      <div class="no-print">
        <KeepIt words={t('library.keepBody')} />
      </div>
    </LibraryPage>
  )
}
