import { type ComponentChildren, Fragment } from 'preact'
import { useText } from '../../../language/text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Finding } from '../contract.ts'
import { findingInWords, typeInWords } from './texts.ts'

/** How many are shown at first, and how many at all: who reads further than that reads the file. */
const [atOnce, mostListed] = [5, 200]

type Props = {
  caption: string
  all: readonly { type: string; findings: readonly Finding[]; path?: string }[]
}

/** What was found about entries of a file: what it is, where it stands, and why. */
export function Findings({ caption, all }: Props) {
  const t = useText()
  const rows: ComponentChildren[][] = all.flatMap(({ type, findings, path }) =>
    (findings.length > 0 ? findings : [undefined]).map((finding) => [
      typeInWords(t, type),
      finding ? findingInWords(t, finding) : '',
      <Place key="path">{finding?.path ?? path ?? ''}</Place>,
    ]),
  )
  const head = [t('fhirImport.kind'), t('fhirImport.reason'), t('fhirImport.place')]
  const rest = rows.length - mostListed
  return (
    <>
      <Table caption={caption} captionHidden named head={head} rows={rows.slice(0, atOnce)} />
      {rows.length > atOnce && (
        <Details summary={t('fhirImport.theOthers', { count: rows.length - atOnce })}>
          <Table caption={caption} captionHidden named head={head} rows={rows.slice(atOnce, mostListed)} />
          {rest > 0 && <p>{t('fhirImport.andMore', { count: rest })}</p>}
        </Details>
      )}
    </>
  )
}

/** A place in a file, which a narrow screen may break before each of its steps. */
const Place = ({ children }: { children: string }) => (
  <code>
    {children.split(/(?=[.[])/).map((step, at) => (
      <Fragment key={at}>
        <wbr />
        {step}
      </Fragment>
    ))}
  </code>
)
