import { pictureAddress } from '#lib/content/picture-address.ts'
import type { Seller } from '#lib/content/schema.ts'
import { readSeller } from '#lib/content/seller.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { writtenAddress } from '#lib/shipping/written-address.ts'
import { MailTexts } from './schema.ts'

/** How a store's mails look and what its merchant changed about them. */
export type MailLook = {
  name: string
  /** #rrggbb */
  accent: string
  displayFont: string
  /** A path of the store's host; null shows the name. */
  logoPath: string | null
  currency: string
  /** Who sells and where they are, a line each. */
  seller: string[]
  texts: MailTexts
}

/** Forgiving: a mail about an order must be written whatever once was saved. */
export async function readMailLook(tx: TenantTx): Promise<MailLook> {
  const row = await tx.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: {
      name: true,
      accent: true,
      displayFont: true,
      logoMediaId: true,
      currency: true,
      mailTexts: true,
      seller: true,
    },
  })
  return {
    name: row.name,
    accent: row.accent,
    displayFont: row.displayFont,
    logoPath: row.logoMediaId && pictureAddress(tx.storeId, row.logoMediaId, 400),
    currency: row.currency,
    seller: sellerLines(readSeller(row.seller)),
    texts: MailTexts.parse(row.mailTexts),
  }
}

function sellerLines(seller: Seller): string[] {
  return [...writtenAddress({ ...seller, name: seller.legalName }), seller.phone, seller.taxNumber].filter(Boolean)
}
