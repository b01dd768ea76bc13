import { z } from 'zod'
import { isPlainText, requiredLine } from '#lib/kernel/text.ts'

/** What may be typed as a password when signing in; too long a one would only cost time to hash. */
const TypedPassword = z
  .string('Enter your password.')
  .min(1, 'Enter your password.')
  .max(200, 'Use at most 200 characters.')

/** A password somebody chooses for themselves. Length is what makes it strong (NIST SP 800-63B). */
export const NewPassword = z
  .string('Choose a password.')
  .min(10, 'Use at least 10 characters.')
  .max(200, 'Use at most 200 characters.')
  .refine(isPlainText, 'Use characters that can be typed.')

export const EmailAddress = z
  .string('Enter an e-mail address.')
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Enter an e-mail address, such as ada@example.com.'))

export const Credentials = z.object({
  login: requiredLine(254, 'Enter your e-mail or user name.').transform((login) => login.toLowerCase()),
  password: TypedPassword,
})
export type Credentials = z.output<typeof Credentials>

export const Registration = z.object({
  name: requiredLine(80, 'Enter your name.'),
  email: EmailAddress,
  password: NewPassword,
})
export type Registration = z.output<typeof Registration>
