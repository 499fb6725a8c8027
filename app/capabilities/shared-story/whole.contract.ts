import type { BodyMap } from './body/contract.ts'
import type { Prompt, StoryEntry } from './contract.ts'
import type { WholePicture } from './picture/contract.ts'

/** Everything of a story that whoever asks may see, as it stands. No body map: the person has not said. */
export type WholeStory = {
  entries: Partial<Record<Prompt, StoryEntry>>
  picture: WholePicture
  bodyMap: BodyMap | undefined
}
