import { readMoment } from '#lib/kernel/local-time.ts'
import { parseMoney } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { writtenDate } from '#lib/kernel/written-date.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type IssuedGiftCard, issueGiftCard } from './issue-gift-card.ts'
import { type GiftCardInput, NO_AMOUNT } from './schema.ts'

/**
 * A gift card that the merchant gives away, mailed to its holder when an address is given. Its code is in the answer, and
 * nowhere afterwards.
 * @returns failures beside `amount` and `expiresAt`
 */
export async function issueByHand(ctx: StoreContext, input: GiftCardInput): Promise<Result<IssuedGiftCard>> {
  return ctx.db.$transaction(async (tx) => {
    const { currency, timeZone } = await tx.storeSettings.findUniqueOrThrow({
      where: { id: 'store' },
      select: { currency: true, timeZone: true },
    })
    const amountMinor = parseMoney(input.amount, currency)
    if (amountMinor === null || amountMinor === 0) return fail('invalid', NO_AMOUNT, 'amount')
    const expiresAt = input.expiresAt === '' ? null : readMoment(input.expiresAt, timeZone)
    if (input.expiresAt !== '' && (!expiresAt || expiresAt <= ctx.now())) {
      return fail('invalid', 'Enter a day to come, or leave it empty.', 'expiresAt')
    }
    const { email, note } = input
    const card = await issueGiftCard(tx, { amountMinor, currency, email, note, expiresAt })
    if (email !== '') {
      const expires = expiresAt ? writtenDate(expiresAt, timeZone) : ''
      // The note is the merchant's own.
      const data = { code: card.code, amountMinor, currency, note: '', expires }
      await writeMail(tx, { kind: 'gift-card', to: email, data })
    }
    return ok(card)
  })
}
