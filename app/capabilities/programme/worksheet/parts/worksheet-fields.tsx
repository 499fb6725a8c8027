import type { ComponentChildren } from 'preact'
import { useText } from '../../../../language/text.tsx'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Stack } from '../../../../ui/stack/stack.tsx'
import type { Field } from '../../contract.ts'
import { DayField } from './fields/date.tsx'
import { LineField } from './fields/line.tsx'
import { LinesField } from './fields/lines.tsx'
import { LinksField } from './fields/links.tsx'
import { ManyField } from './fields/many.tsx'
import { MinutesField } from './fields/minutes.tsx'
import { MythField } from './fields/myth.tsx'
import { OneField } from './fields/one.tsx'
import { WeekField } from './fields/week.tsx'
import { WordsField } from './fields/words.tsx'
import { problemOf } from './problem-text.ts'

type Props = {
  fields: Field[]
  /** Every field of the exercise, where only some are asked: links are named by the others' labels. */
  among?: Field[]
  typed?: Typed
  problems?: Problem[]
  /** One sentence: who reads what is written here. */
  whoReads: string
  /** What stands above a field, such as what two devices wrote in it. */
  above?: (field: Field) => ComponentChildren
}

/** The inputs of an exercise: in its form, and on the open page of the library. */
export function WorksheetFields({
  fields,
  among = fields,
  typed = {},
  problems = [],
  whoReads,
  above,
}: Props) {
  const t = useText()
  const labels = new Map(among.map(({ name, label }) => [name, label]))
  return (
    <>
      {fields.map((field) => {
        const error = problemOf(t, problems, field)
        const shown = { typed, error, whoReads }
        return (
          <div key={field.name}>
            <Stack gap="s">
              {above?.(field)}
              <One field={field} shown={shown} labels={labels} />
            </Stack>
          </div>
        )
      })}
    </>
  )
}

type Shown = { typed: Typed; error: string | undefined; whoReads: string }

function One({ field, shown, labels }: { field: Field; shown: Shown; labels: Map<string, string> }) {
  switch (field.kind) {
    case 'line':
      return <LineField field={field} {...shown} />
    case 'words':
      return <WordsField field={field} {...shown} />
    case 'lines':
      return <LinesField field={field} {...shown} />
    case 'one':
      return <OneField field={field} {...shown} />
    case 'many':
      return <ManyField field={field} {...shown} />
    case 'minutes':
      return <MinutesField field={field} {...shown} />
    case 'date':
      return <DayField field={field} {...shown} />
    case 'week':
      return <WeekField field={field} {...shown} />
    case 'links':
      return <LinksField field={field} {...shown} labels={labels} />
    case 'myth':
      return <MythField field={field} {...shown} />
  }
}
