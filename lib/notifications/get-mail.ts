import { env } from '#lib/env.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { escapeHtml } from './escape-html.ts'
import { mailRowOf } from './find-mails.ts'
import { STORE_ORIGIN } from './mail-blocks.ts'
import type { MailView } from './mail-view.ts'
import { hideSecrets, openSecrets } from './sealed-secret.ts'

/**
 * One mail as it went, or will go, out. Codes and links that open something are hidden: they are the reader's. Without a
 * mail server the outbox is where mails arrive, so there the owner sees them whole.
 */
export async function getMail({ db, tenant, actor }: StoreContext, id: string): Promise<MailView | null> {
  const row = isPlainText(id) ? await db.mail.findUnique({ where: { id } }) : null
  if (!row) return null
  const origin = await storeUrl(tenant)
  const isReader = !env().SMTP_URL && actor.kind === 'staff' && actor.role === 'owner'
  const html = row.html.replaceAll(STORE_ORIGIN, origin)
  const text = row.text.replaceAll(STORE_ORIGIN, origin)
  const hidden = hideSecrets(text)
  return {
    ...mailRowOf(row),
    nextAt: row.nextAt,
    html: isReader ? openSecrets(tenant.id, html, escapeHtml) : hideSecrets(html),
    text: isReader ? openSecrets(tenant.id, text) : hidden,
    hidesSecrets: !isReader && hidden !== text,
  }
}
