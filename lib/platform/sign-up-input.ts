import { z } from 'zod'
import { requiredLine } from '#lib/kernel/text.ts'
import { StoreSlug } from '#lib/tenancy/store-slug.ts'

/** What the sign-up form asks for. Field names are the form's. */
export const SignUpInput = z.object({
  name: requiredLine(80, 'Give your store a name.'),
  slug: StoreSlug,
  email: z
    .string({ error: 'Enter your e-mail address.' })
    .trim()
    .toLowerCase()
    .min(1, { error: 'Enter your e-mail address.', abort: true })
    .max(254, 'Use at most 254 characters.')
    .pipe(z.email('Enter an e-mail address, such as ada@example.com.')),
  password: z
    .string({ error: 'Choose a password.' })
    .min(1, { error: 'Choose a password.', abort: true })
    .min(10, 'Use at least 10 characters.')
    .max(200, 'Use at most 200 characters.'),
})
export type SignUpInput = z.output<typeof SignUpInput>
