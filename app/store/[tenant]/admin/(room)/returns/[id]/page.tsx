import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { formatMoment } from '#components/dashboard/format-date.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { AnswerDialog, RefundReturnDialog } from '#components/dashboard/return-dialogs.tsx'
import { ReturnStatusBadge } from '#components/dashboard/return-status-badge.tsx'
import { Thumbnail } from '#components/dashboard/thumbnail.tsx'
import { REASON_WORDS } from '#components/shop/return-words.ts'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { getReturn } from '#lib/returns/get-return.ts'
import type { ReturnDecision } from '#lib/returns/return-view.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { answerReturnAction, refundReturnAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Return' }

export default async function ReturnPage({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const ctx = await staffContext(params, 'returns:read')
  const { id } = await params
  const [one, { timeZone }] = await Promise.all([getReturn(ctx, id), getStoreSettings(ctx.db)])
  if (!one) notFound()
  return (
    <>
      <PageHead
        back={{ href: '/admin/returns', label: 'Returns' }}
        title={`Return of order ${one.orderNumber}`}
        labels={<ReturnStatusBadge status={one.status} />}
        meaning={`Asked for ${formatMoment(one.createdAt, timeZone)}`}
        action={<ReturnSteps one={one} />}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <Card>
          <CardHeader>
            <CardTitle>What comes back</CardTitle>
          </CardHeader>
          <CardBody className="pt-2">
            <ul className="divide-y divide-line">
              {one.lines.map((line) => (
                <li key={line.orderLineId} className="flex items-center gap-3 py-3 text-14">
                  <Thumbnail picture={line.picture} className="size-12" />
                  <div className="min-w-0 flex-1">
                    <p className="break-words font-medium">{line.title}</p>
                    <p className="text-13 text-muted">
                      {[line.variantTitle, REASON_WORDS[line.reason]].filter(Boolean).join(' · ')}
                    </p>
                  </div>
                  <span className="tabular-nums">× {line.quantity}</span>
                </li>
              ))}
            </ul>
            {one.status === 'refunded' ? null : (
              <p className="mt-2 flex justify-between border-line border-t pt-4 text-14">
                <span className="text-muted">Paid for it</span>
                <span className="tabular-nums">{formatMoney(one.worthMinor, one.currency)}</span>
              </p>
            )}
          </CardBody>
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>Customer</CardTitle>
          </CardHeader>
          <CardBody className="grid grid-cols-1 gap-4 text-14">
            <div className="min-w-0">
              <p className="break-words">{one.customerName}</p>
              <a
                href={`mailto:${one.email}`}
                className="inline-flex min-h-6 items-center break-all text-accent-text underline underline-offset-4"
              >
                {one.email}
              </a>
            </div>
            <Link
              href={`/admin/orders/${one.orderId}`}
              prefetch={false}
              className="text-accent-text underline underline-offset-4"
            >
              Order {one.orderNumber}
            </Link>
            <Words title="Their words" text={one.note} />
            <Words title="Your answer" text={one.reply} />
          </CardBody>
        </Card>
      </div>
    </>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  if (!text) return null
  return (
    <div className="min-w-0">
      <h3 className="text-13 text-muted">{title}</h3>
      <p className="mt-0.5 whitespace-pre-line break-words">{text}</p>
    </div>
  )
}

/** What may be done next. */
function ReturnSteps({ one }: { one: ReturnDecision }) {
  const { id, currency, worthMinor, leftMinor } = one
  const answer = (how: 'approved' | 'declined' | 'received') => (
    <AnswerDialog action={answerReturnAction} id={id} answer={how} />
  )
  switch (one.status) {
    case 'requested':
      return (
        <>
          {answer('declined')}
          {answer('approved')}
        </>
      )
    case 'approved':
      return (
        <>
          {answer('declined')}
          {answer('received')}
        </>
      )
    case 'received':
      return <RefundReturnDialog action={refundReturnAction} one={{ id, currency, worthMinor, leftMinor }} />
    case 'declined':
    case 'refunded':
      return null
  }
}
