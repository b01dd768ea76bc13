import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import { containing } from '#lib/db/containing.ts'
import { isHeldBack } from '#lib/tenancy/held-mails.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { MailRow, MailStatus } from './mail-view.ts'

const PAGE_SIZE = 50
const MAX_QUERY = 120

/**
 * The store's outbox, latest first.
 * @param q part of an address or a subject
 */
export async function findMails(
  { db }: StoreContext,
  { q = '', status, page }: { q?: string; status?: MailStatus; page?: number },
): Promise<Listing<MailRow>> {
  const text = q.replaceAll('\0', '').trim().slice(0, MAX_QUERY)
  const contains = containing(text)
  const where = {
    ...(status ? { status } : {}),
    ...(text ? { OR: [{ toEmail: contains }, { subject: contains }] } : {}),
  }
  const total = await db.mail.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, PAGE_SIZE)
  const rows = await db.mail.findMany({
    where,
    omit: { html: true, text: true },
    orderBy: { id: 'desc' },
    skip,
    take,
  })
  return { items: rows.map(mailRowOf), total, ...position }
}

type Row = Omit<MailRow, 'to' | 'status' | 'isHeldBack'> & { toEmail: string; status: string }

export function mailRowOf({ id, kind, toEmail, subject, status, attempts, error, createdAt, sentAt }: Row): MailRow {
  return {
    id,
    kind,
    to: toEmail,
    subject,
    status: status as MailStatus,
    attempts,
    error,
    isHeldBack: status === 'failed' && isHeldBack(error),
    createdAt,
    sentAt,
  }
}
