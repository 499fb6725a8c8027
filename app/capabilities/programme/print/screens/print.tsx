import { useText } from '../../../../language/text.tsx'
import type { PrintDocument, PrintSize } from '../../../../platform/pure/print.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Prose } from '../../../../ui/prose/prose.tsx'
import { Actions, Stack } from '../../../../ui/stack/stack.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import { PrintBlocks } from '../parts/print-blocks.tsx'

type Props = { document: PrintDocument; address: string; size: PrintSize }

/** A pack as it is printed; on screen, the ways to get it stand before it. */
export function PrintScreen({ document, address, size }: Props) {
  const t = useText()
  const large = `${address}?size=large`
  return (
    <Stack gap="l">
      <div class="no-print">
        <Stack>
          <p>{t('print.intro')}</p>
          <Tabs
            label={t('print.sizes')}
            items={[
              { href: address, label: t('print.normal'), current: size === 'normal' },
              { href: large, label: t('print.large'), current: size === 'large' },
            ]}
          />
          <Actions>
            <Button href={`${address}.pdf${size === 'large' ? '?size=large' : ''}`} kind="secondary">
              {t(size === 'large' ? 'print.pdfLarge' : 'print.pdfNormal')}
            </Button>
          </Actions>
        </Stack>
      </div>
      <article class={`paper-sheet ${size === 'large' ? 'paper-large' : ''}`}>
        <Prose>
          <PrintBlocks blocks={document.blocks} />
        </Prose>
      </article>
    </Stack>
  )
}
