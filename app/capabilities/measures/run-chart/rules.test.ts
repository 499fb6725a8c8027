import { expect, test } from 'vitest'
import { medianOf } from './rules.ts'

test.each([
  [[3], 3],
  [[4, 2], 3],
  [[10, 1, 2], 2],
  [[1, undefined, 10, 9, undefined, 2], 5.5],
  [[undefined], undefined],
  [[], undefined],
  [[0, 0, 0, 8], 0],
])('the median of %j is %j', (values, median) => expect(medianOf(values)).toBe(median))
