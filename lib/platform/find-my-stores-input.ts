import { z } from 'zod'

export const FindMyStoresInput = z.object({
  email: z
    .string({ error: 'Enter your e-mail address.' })
    .trim()
    .toLowerCase()
    .min(1, { error: 'Enter your e-mail address.', abort: true })
    .max(254, 'Use at most 254 characters.')
    .pipe(z.email('Enter an e-mail address, such as ada@example.com.')),
})
export type FindMyStoresInput = z.output<typeof FindMyStoresInput>
