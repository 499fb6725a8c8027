import type { Block, Run } from '../../../../platform/pure/print.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PaperGrid, PaperLines, PaperNote, PaperTicks } from '../../../../ui/paper/paper.tsx'

const Runs = ({ runs }: { runs: Run[] }) => (
  <>
    {runs.map(({ text, strong }, at) => {
      const words = text.startsWith('\n') ? [<br key="line" />, text.slice(1)] : text
      return strong ? <strong key={at}>{words}</strong> : words
    })}
  </>
)

/** The blocks of a printed document as a page: the same words as in the PDF. */
export const PrintBlocks = ({ blocks }: { blocks: Block[] }) => (
  <>
    {blocks.map((block, at) => (
      <PrintBlock key={at} block={block} />
    ))}
  </>
)

function PrintBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'new-page':
      return <div class="paper-new-page" />
    case 'heading':
      return <Heading level={block.level}>{block.text}</Heading>
    case 'paragraph':
      return (
        <p class={block.quiet ? 'paper-quiet' : undefined}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list': {
      const items = block.items.map((runs, at) => (
        <li key={at}>
          <Runs runs={runs} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'note':
      return (
        <PaperNote title={block.title}>
          <Runs runs={block.runs} />
        </PaperNote>
      )
    case 'blank':
      return <PaperLines label={block.label} hint={block.hint} lines={block.lines} />
    case 'ticks':
      return <PaperTicks label={block.label} hint={block.hint} options={block.options} />
    case 'grid':
      return <PaperGrid label={block.label} head={block.head} rows={block.rows} />
  }
}
