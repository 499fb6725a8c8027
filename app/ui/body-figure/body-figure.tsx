import type { ComponentChildren } from 'preact'
import { face, type Shape, shapesOf, sheet, type View } from './shapes.ts'

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
        <Sheet>
          <Ground view={view} />
          {shapesOf(view).map((shape) => (
            <ShapePath key={shape.region} shape={shape} marked={marked.includes(shape.region)} />
          ))}
          <Face view={view} />
        </Sheet>
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
        <Sheet>
          <Ground view={view} />
        </Sheet>
        {shapesOf(view).map((shape) => (
          <label key={shape.region} for={`place-${shape.region}`}>
            <Sheet>
              <ShapePath shape={shape} marked={false} />
            </Sheet>
          </label>
        ))}
        <Sheet>
          <Face view={view} />
        </Sheet>
      </BodyView>
    ))}
  </div>
)

const views = ['front', 'back'] as const
const mirror = `matrix(-1 0 0 1 ${sheet.width} 0)`

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
    transform={mirrored ? mirror : undefined}
  />
)

const Sheet = ({ children }: { children: ComponentChildren }) => (
  <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
    {children}
  </svg>
)

/** The whole body in one colour, which fills what is between the regions. */
const Ground = ({ view }: { view: View }) =>
  shapesOf(view).map(({ region, path, mirrored }) => (
    <path key={region} class="body-ground" d={path} transform={mirrored ? mirror : undefined} />
  ))

const Face = ({ view }: { view: View }) => (view === 'front' ? <path class="body-face" d={face} /> : null)
