import { z } from 'zod'
import { optionalLine, requiredLine } from '#lib/kernel/text.ts'
import { addressFaults } from './address-format.ts'
import { isCountryCode } from './countries.ts'

/** The fields of an address and their limits, wherever one is typed: at the checkout and in an account. */
export const ADDRESS_FIELDS = {
  name: requiredLine(120, 'Enter your name.'),
  line1: requiredLine(200, 'Enter your street and house number.'),
  line2: optionalLine(200),
  city: requiredLine(120, 'Enter your city.'),
  region: optionalLine(120),
  postalCode: optionalLine(20),
  country: z.string({ error: 'Choose a country.' }).trim().toUpperCase().refine(isCountryCode, 'Choose a country.'),
  phone: optionalLine(40),
}

type ByCountry = 'region' | 'postalCode'

/** Adds to a form with `ADDRESS_FIELDS` what the country asks of them. */
export function checkedByCountry<Form extends z.ZodObject>(form: Form): Form {
  const add = (to: Form, field: ByCountry) =>
    to.refine((input) => faultIn(input, field) === undefined, {
      path: [field],
      error: ({ input }) => faultIn(input, field),
      // Beside the errors of other fields, so that one submission names everything that is wrong.
      when: () => true,
    })
  return add(add(form, 'region'), 'postalCode')
}

function faultIn(input: unknown, field: ByCountry): string | undefined {
  const { country, region, postalCode } = input as Record<string, unknown>
  if (!isCountryCode(text(country))) return undefined
  return addressFaults({ country: text(country), region: text(region), postalCode: text(postalCode) })[field]
}

/** Where other fields have failed, a value may not be text at all. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
