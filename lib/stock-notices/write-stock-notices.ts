import type { TenantTx } from '#lib/db/tenant-db.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const MAX_AT_ONCE = 200

type Due = {
  variant_id: string
  email: string
  slug: string
  title: string
  option_values: string[]
  price_minor: number
}

/**
 * Tells everybody who waits for a variant that can be bought now. It asks what is so, not what changed: whichever way the
 * stock came back, whoever waits is found, by this round or a later one.
 * @returns how many were told
 */
export async function writeStockNotices({ db, now }: StoreContext): Promise<number> {
  const { currency } = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { currency: true } })
  let told = 0
  while (told < MAX_AT_ONCE && (await db.$transaction((tx) => tellOne(tx, currency, now())))) told++
  return told
}

/** The wish goes and the mail is written together, so that a crash neither forgets nor repeats it. */
async function tellOne(tx: TenantTx, currency: string, at: Date): Promise<boolean> {
  const [due] = await tx.$queryRaw<Due[]>`
    SELECT n.variant_id, n.email, p.slug, p.title, v.option_values, v.price_minor
      FROM stock_notice n JOIN variant v ON v.id = n.variant_id JOIN product p ON p.id = v.product_id
     WHERE (v.stock > 0 OR NOT v.tracked) AND p.status = 'active' AND (p.publish_at IS NULL OR p.publish_at <= ${at})
     ORDER BY n.created_at LIMIT 1 FOR UPDATE OF n SKIP LOCKED`
  if (!due) return false
  const { variant_id: variantId, email, slug, title, option_values: options, price_minor: priceMinor } = due
  await tx.stockNotice.delete({ where: { variantId_email: { variantId, email } } })
  await writeMail(tx, {
    kind: 'back-in-stock',
    to: email,
    data: { title, variantTitle: options.join(' / '), path: `/products/${slug}`, priceMinor, currency },
  })
  return true
}
