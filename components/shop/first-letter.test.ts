import { describe, expect, it } from 'vitest'
import { firstLetter } from './first-letter.ts'

describe('firstLetter', () => {
  it('passes over what is no letter', () => {
    expect(firstLetter('  “élan”')).toBe('É')
    expect(firstLetter('3D prints')).toBe('3')
  })

  it('is empty without a letter, and never markup', () => {
    expect(firstLetter('<&>')).toBe('')
    expect(firstLetter('')).toBe('')
  })
})
