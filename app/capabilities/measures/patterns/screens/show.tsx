import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { goalAttainment } from '../../instruments/goal-attainment.contract.ts'
import type { About, Reach, Sight } from '../contract.ts'
import { Ask } from '../parts/ask.tsx'
import { ShownPatterns } from '../parts/shown-patterns.tsx'
import { namesIn } from '../parts/words.ts'
import { isNothing } from '../rules.ts'

/** What those see who may look back equally far. Without names: what somebody would see who is still to come. */
export type Preview = { names: string[]; sight: Sight }

type Props = {
  page: PageContext
  about: About
  silent: string[]
  reach: Reach | undefined
  problem: boolean
  previews: Preview[]
  formKey: string
}

/** Before a pattern is shown to anyone: the person's own words first, then how far back, then what will be seen. */
export function ShowScreen({ page, about, silent, reach, problem, previews, formKey }: Props) {
  const t = textOf(page.language)
  const place = `/patterns/${about.id}`
  const error = problem ? { error: t('patterns.problemReach') } : {}
  return (
    <PersonPage page={page} title={t('patterns.showTitle')} current="/check-in" wide={reach !== undefined}>
      <BackLink href={reach ? `${place}/show` : place}>{t('patterns.back')}</BackLink>
      {problem && (
        <Problems problems={[{ field: 'reach', code: 'choose' }]} textOf={() => t('patterns.problemReach')} />
      )}
      <Heading level={1} caption={about.title}>
        {t('patterns.showTitle')}
      </Heading>
      <p>{t('patterns.showIntro')}</p>
      {about.id === goalAttainment && <p>{t('patterns.previewGoals')}</p>}
      {!reach && (
        <Stack gap="l">
          {silent.length > 0 && (
            <section>
              <Heading level={2}>{t('patterns.firstWords')}</Heading>
              <p>{t('patterns.firstWordsBody')}</p>
              <Ask instrument={about.id} silent={silent} to="show" />
            </section>
          )}
          <form method="get" action={`${place}/show`} novalidate>
            <input type="hidden" name="checked" value="1" />
            <Radios
              name="reach"
              legend={t('patterns.reach')}
              hint={t('patterns.reachHint')}
              {...error}
              options={[
                { value: 'on', label: t('patterns.reachOn') },
                { value: 'all', label: t('patterns.reachAll') },
              ]}
            />
            <Button type="submit">{t('patterns.look')}</Button>
          </form>
        </Stack>
      )}
      {reach && (
        <Stack gap="l">
          {previews.map(({ names, sight }) => (
            <section key={names.join()} class="shown">
              <Heading level={2}>
                {names.length > 0
                  ? t('patterns.previewOf', { names: namesIn(names, page.language.tag) })
                  : t('patterns.previewNobody')}
              </Heading>
              {isNothing(sight) ? (
                <p>{t('patterns.previewNothing')}</p>
              ) : (
                <ShownPatterns {...sight} level={3} />
              )}
            </section>
          ))}
          {about.id === 'peg' && <p>{t('patterns.previewPain')}</p>}
          <form method="post" action={`${place}/show`}>
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="reach" value={reach} />
            <Button type="submit">{t('patterns.confirm')}</Button>
          </form>
        </Stack>
      )}
    </PersonPage>
  )
}
