import { describe, expect, it } from 'vitest'
import { groupedCardNumber, writtenExpiry } from './card-writing.ts'

describe('groupedCardNumber', () => {
  it('groups by four and drops what is no digit', () => {
    expect(groupedCardNumber('4242-42424242x4242')).toBe('4242 4242 4242 4242')
    expect(groupedCardNumber('4242')).toBe('4242')
  })
})

describe('writtenExpiry', () => {
  it('writes the stroke while digits are typed', () => {
    expect(writtenExpiry('1', '')).toBe('1')
    expect(writtenExpiry('12', '1')).toBe('12/')
    expect(writtenExpiry('12/3', '12/')).toBe('12/3')
    expect(writtenExpiry('5', '')).toBe('05/')
  })

  it('takes what a browser fills in', () => {
    expect(writtenExpiry('1230', '')).toBe('12/30')
    expect(writtenExpiry('12/2030', '')).toBe('12/30')
  })

  it('lets the stroke be deleted', () => {
    expect(writtenExpiry('12', '12/')).toBe('12')
  })
})
