import type { ComponentChildren } from 'preact'
import { type Shape, shapesOf, sheet, type View } from './shapes.ts'

type Words = Record<View | 'left' | 'right', string>

export type BodyFigureProps = {
  /** What to write beside the drawing: front, back, your left, your right. */
  words: Words
  /** The regions that are marked. */
  marked: readonly string[]
  /** Says what the picture shows; the same stands in words beside it. */
  label: string
}

/** A body from the front and from behind, with what is marked on it. */
export const BodyFigure = ({ words, marked, label }: BodyFigureProps) => (
  <div class="body-figure" role="img" aria-label={label}>
    {views.map((view) => (
      <BodyView key={view} view={view} words={words}>
        <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
          {shapesOf(view).map((shape) => (
            <ShapePath key={shape.region} shape={shape} marked={marked.includes(shape.region)} />
          ))}
        </svg>
      </BodyView>
    ))}
  </div>
)

export type BodyPickerProps = { words: Words }

/**
 * The same body to be tapped: each shape is a label of the checkbox whose id is `place-` and the region. Those checkboxes
 * stand in a list of the same form; to whoever hears the page the list is all there is.
 */
export const BodyPicker = ({ words }: BodyPickerProps) => (
  <div class="body-figure body-picker" aria-hidden="true">
    {views.map((view) => (
      <BodyView key={view} view={view} words={words}>
        {shapesOf(view).map((shape) => (
          <label key={shape.region} for={`place-${shape.region}`}>
            <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
              <ShapePath shape={shape} marked={false} />
            </svg>
          </label>
        ))}
      </BodyView>
    ))}
  </div>
)

const views = ['front', 'back'] as const

const BodyView = ({ view, words, children }: { view: View; words: Words; children: ComponentChildren }) => {
  const [first, second] = view === 'front' ? [words.right, words.left] : [words.left, words.right]
  return (
    <div class="body-view">
      <p class="body-view-name">{words[view]}</p>
      <p class="body-sides">
        <span>{first}</span>
        <span>{second}</span>
      </p>
      <div class="body-sheet">{children}</div>
    </div>
  )
}

const ShapePath = ({ shape: { region, path, mirrored }, marked }: { shape: Shape; marked: boolean }) => (
  <path
    class={`body-shape shape-${region}${marked ? ' shape-marked' : ''}`}
    d={path}
    transform={mirrored ? `matrix(-1 0 0 1 ${sheet.width} 0)` : undefined}
  />
)
