import { z } from 'zod'
import { EmailAddress } from './schema.ts'

export const ResetRequestInput = z.object({ email: EmailAddress })
