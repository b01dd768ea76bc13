import { describe, expect, it } from 'vitest'
import { stepLine, stepOfField } from './checkout-step.ts'

describe('stepOfField', () => {
  it('finds the step that has to open for an error', () => {
    expect(stepOfField('cardCvc')).toBe('payment')
    expect(stepOfField('phone')).toBe('address')
    expect(stepOfField('expectedTotalMinor')).toBeUndefined()
  })
})

describe('stepLine', () => {
  it('writes an address without gaps for what is missing', () => {
    const values = { name: 'Grace Hopper', line1: '1 Harbour Street', city: 'Doha', country: 'QA', postalCode: '' }
    expect(stepLine('address', values)).toBe('Grace Hopper, 1 Harbour Street, Doha, Qatar')
    expect(
      stepLine('address', { ...values, city: 'Los Angeles', region: 'CA', postalCode: '90001', country: 'US' }),
    ).toBe('Grace Hopper, 1 Harbour Street, Los Angeles, CA 90001, United States')
  })

  it('shows no more of a card than its last four digits', () => {
    expect(stepLine('payment', { paymentMethod: 'card', cardNumber: '4242 4242 4242 4242' })).toBe(
      'Card ending in 4242',
    )
    expect(stepLine('payment', { paymentMethod: 'manual' })).toBe('Pay on delivery')
  })
})
