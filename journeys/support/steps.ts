/** A step in users' words. When it goes wrong, the words come first. */
const step =
  (kind: string) =>
  async <T>(words: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      if (error instanceof Error) error.message = `${kind} ${words}: ${error.message}`
      throw error
    }
  }

export const Given = step('Given')
export const When = step('When')
// Capital letters: a module that exports `then` would be taken for a promise.
export const Then = step('Then')
