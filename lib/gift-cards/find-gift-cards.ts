import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { giftCardHash } from './gift-card-code.ts'

export type FoundGiftCards = {
  /** In the order in which their codes were entered. */
  cards: { id: string; code: string; lastFour: string; balanceMinor: Minor }[]
  /** Codes of cards that cannot pay here now, and why. */
  refused: { code: string; lastFour: string; message: string }[]
  /** Codes of no card. */
  unknown: string[]
}

/** What they are to pay in, and when; `held`: what the shopper's own unfinished payments hold of each card. */
type Payment = { currency: string; now: Date; held?: ReadonlyMap<string, Minor> }

/** The gift cards of these codes. Only a look: `spendGiftCards` decides. */
export function findGiftCards(tx: TenantTx, codes: readonly string[], payment: Payment): Promise<FoundGiftCards> {
  return find(tx, new Map(codes.map((code) => [giftCardHash(code), code])), payment)
}

/** As `findGiftCards`, by what is kept of the codes; they are the `code` of what is found. */
export function findGiftCardsByHash(
  tx: TenantTx,
  hashes: readonly string[],
  payment: Payment,
): Promise<FoundGiftCards> {
  return find(tx, new Map(hashes.map((hash) => [hash, hash])), payment)
}

async function find(
  tx: TenantTx,
  entered: ReadonlyMap<string, string>,
  { currency, now, held }: Payment,
): Promise<FoundGiftCards> {
  const found: FoundGiftCards = { cards: [], refused: [], unknown: [] }
  if (entered.size === 0) return found
  const rows = await tx.giftCard.findMany({ where: { codeHash: { in: [...entered.keys()] } } })
  const byHash = new Map(rows.map((row) => [row.codeHash, row]))
  for (const [hash, code] of entered) {
    const card = byHash.get(hash)
    if (!card) {
      found.unknown.push(code)
      continue
    }
    const { id, lastFour } = card
    const balanceMinor = card.balanceMinor + (held?.get(id) ?? 0)
    const message = refusalOf({ ...card, balanceMinor }, currency, now)
    if (message === null) found.cards.push({ id, code, lastFour, balanceMinor })
    else found.refused.push({ code, lastFour, message })
  }
  return found
}

type Card = { currency: string; balanceMinor: Minor; expiresAt: Date | null; disabledAt: Date | null }

function refusalOf(card: Card, currency: string, now: Date): string | null {
  if (card.disabledAt !== null) return 'This gift card is not valid any more.'
  if (card.expiresAt !== null && card.expiresAt <= now) return 'This gift card has expired.'
  if (card.currency !== currency) return `This gift card holds ${card.currency} and cannot pay ${currency}.`
  if (card.balanceMinor === 0) return 'There is nothing left on this gift card.'
  return null
}
