/** Where something stands in a text of JSON. */
export type Step = string | number

/** Something in a text of JSON that it may not hold, although it can be read. */
export type JsonFault = {
  path: Step[]
  code: 'key-twice' | 'key-refused' | 'number' | 'control' | 'turned' | 'letters'
}

/** Why a text is not read at all, and where reading stopped: line and column, counted from 1. */
export type Broken = { code: 'not-json' | 'too-deep' | 'too-many'; line: number; column: number }

export type JsonRead =
  | {
      value: unknown
      faults: JsonFault[]
      /** The text that an object near the top was read from, as it came. */
      textOf: (value: object) => string | undefined
    }
  | { broken: Broken }

/** How deep values may lie in one another, and how many there may be, so that no file keeps anybody waiting. */
export const deepest = 100
export const mostValues = 400_000
