import { z } from 'zod'
import { hashPassword } from '#lib/auth/password.ts'
import { EmailAddress, NewPassword } from '#lib/auth/schema.ts'
import type { Operator } from '#lib/db/generated/public/client.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { requiredLine } from '#lib/kernel/text.ts'

const OperatorInput = z.object({ name: requiredLine(80, 'Enter a name.'), email: EmailAddress, password: NewPassword })

/**
 * Lets somebody watch over all stores from the console.
 * @param actor for the audit log
 */
export async function createOperator(input: z.input<typeof OperatorInput>, actor: string): Promise<Result<Operator>> {
  const parsed = OperatorInput.safeParse(input)
  if (!parsed.success) return failuresOf(parsed.error)
  const { name, email, password } = parsed.data
  const passwordHash = await hashPassword(password)
  try {
    const operator = await publicDb().$transaction(async (tx) => {
      const created = await tx.operator.create({ data: { name, email, passwordHash } })
      await tx.auditEvent.create({ data: { actor, action: 'operator.created', detail: { email } } })
      return created
    })
    return ok(operator)
  } catch (error) {
    if (isUniqueViolation(error)) return fail('taken', 'There is an operator with this e-mail.', 'email')
    throw error
  }
}
