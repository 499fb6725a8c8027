import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords, shortDay } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/checkboxes/checkboxes.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import type { OnPaper } from '../../measures/sheets/contract.ts'
import { measureKind, roomKinds } from '../contract.ts'
import { problemText, titleOf } from '../parts/texts.ts'
import type { Standing, State } from '../rules.ts'

type Props = {
  page: PageContext
  sheets: Standing[]
  /** Whether there is a service where a sheet can be handed in. */
  met: boolean
  /** The instruments that are on for this person. */
  measures: OnPaper[]
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

/** What waits to be checked first, then what is out, then a new sheet. */
export function SheetsScreen({ page, sheets, met, measures, formKey, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const at = (...states: State[]) => sheets.filter(({ state }) => states.includes(state))
  const [waiting, out, over] = [at('to-check'), at('out'), at('done', 'cancelled', 'expired')]
  const problem = problems.find(({ field }) => field === 'kind')
  const row = ({ sheet }: Standing, note: string) => ({
    href: `/from-paper/${sheet.id}`,
    title: titleOf(t, sheet.kind, sheet.instrument),
    note,
  })
  return (
    <PersonPage page={page} title={t('paper.title')} current="/today">
      <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
      <Heading level={1}>{t('paper.title')}</Heading>
      <p>{t('paper.intro')}</p>
      {!met && (
        <Notification kind="information" heading={t('paper.notMet')}>
          <p>{t('paper.notMetBody')}</p>
        </Notification>
      )}
      {waiting.length > 0 && (
        <section>
          <Heading level={2}>{t('paper.toCheck')}</Heading>
          <LinkList
            items={waiting.map((each) => {
              const { typed: done } = each.sheet
              const day = done ? dayInWords(done.at, tag) : ''
              return row(each, t('paper.toCheckNote', { name: done?.by || t('sharing.someone'), day }))
            })}
          />
        </section>
      )}
      {out.length > 0 && (
        <section>
          <Heading level={2}>{t('paper.out')}</Heading>
          <LinkList
            items={out.map((each) =>
              row(
                each,
                t('paper.outNote', {
                  day: shortDay(each.sheet.madeAt, tag),
                  until: shortDay(each.sheet.until, tag),
                }),
              ),
            )}
          />
        </section>
      )}
      <section>
        <Heading level={2}>{t('paper.make')}</Heading>
        <form method="post" action="/from-paper" novalidate>
          <input type="hidden" name="key" value={formKey} />
          <Radios
            name="kind"
            legend={t('paper.makeKind')}
            value={typeof typed.kind === 'string' ? typed.kind : undefined}
            error={problem && problemText(t, problem)}
            options={[
              ...roomKinds.map((kind) => ({
                value: kind as string,
                label: t(`paper.kind-${kind}`),
                hint: t(`paper.hint-${kind}`),
              })),
              ...measures.map(({ id, title, questions: { length } }) => ({
                value: measureKind(id),
                label: title,
                hint: length === 1 ? t('paper.oneQuestion') : t('paper.questions', { count: length }),
              })),
            ]}
          />
          <Checkbox name="pain" label={t('paper.makePain')} checked={typed.pain === 'yes'} />
          <Radios
            name="copies"
            legend={t('paper.makeCopies')}
            hint={t('paper.makeCopiesHint')}
            value={typeof typed.copies === 'string' ? typed.copies : '1'}
            options={['1', '2', '3', '4'].map((count) => ({ value: count, label: count }))}
            inline
          />
          <Button type="submit" wide>
            {t('paper.makeIt')}
          </Button>
        </form>
      </section>
      {over.length > 0 && (
        <Details summary={t('paper.earlier')}>
          <LinkList
            items={over.map((each) =>
              row(each, `${shortDay(each.sheet.madeAt, tag)}: ${t(`paper.state-${each.state as 'done'}`)}`),
            )}
          />
        </Details>
      )}
    </PersonPage>
  )
}
