import { z } from 'zod'

const EARLIEST = new Date('2000-01-01T00:00:00Z')
const LATEST = new Date('2200-01-01T00:00:00Z')

/**
 * Until when a store is paid for, as people write it: a day of the calendar, which counts from its beginning in UTC, or a
 * moment with its offset (2027-01-31T12:00:00Z). '' and 'never': it does not run out, null.
 */
export const PaidUntil = z
  .union([z.enum(['', 'never']), z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'Write the date as 2027-01-31.',
  })
  .transform((text) => (text === '' || text === 'never' ? null : new Date(text)))
  .refine((date) => date === null || (date >= EARLIEST && date < LATEST), 'Choose a date between 2000 and 2199.')
