import { describe, expect, it } from 'vitest'
import { pageNumbers } from './page-numbers.ts'

describe('pageNumbers', () => {
  it('offers every page of a short list', () => {
    expect(pageNumbers(2, 4)).toEqual([1, 2, 3, 4])
  })

  it('leaves gaps in a long one', () => {
    expect(pageNumbers(6, 12)).toEqual([1, 'gap-2', 5, 6, 7, 'gap-8', 12])
  })

  it('never hides a single page behind a gap', () => {
    expect(pageNumbers(4, 9)).toEqual([1, 2, 3, 4, 5, 'gap-6', 9])
  })
})
