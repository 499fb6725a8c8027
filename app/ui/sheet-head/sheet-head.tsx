import type { ComponentChildren } from 'preact'

/** The ways about a sheet, in one row where there is room: its tabs, and where it stands among others. */
export const SheetWays = ({
  children,
  strip,
}: {
  children: ComponentChildren
  strip?: ComponentChildren
}) => (
  <div class="sheet-ways no-print">
    {children}
    {strip && <div class="sheet-strip">{strip}</div>}
  </div>
)

/**
 * The acts and the strip once more: a phone shows these, after what is read, and a wider screen those of the head.
 * Nobody meets both.
 */
export const SheetFoot = ({ acts, strip }: { acts: ComponentChildren; strip?: ComponentChildren }) => (
  <div class="sheet-foot no-print">
    <div class="sheet-acts">{acts}</div>
    {strip}
  </div>
)

/** The head of a sheet that is read at a glance: what it is about, and what can be done with it, in one row. */
export const SheetHead = ({ children, acts }: { children: ComponentChildren; acts: ComponentChildren }) => (
  <div class="sheet-head">
    <div>{children}</div>
    <div class="sheet-acts no-print">{acts}</div>
  </div>
)
