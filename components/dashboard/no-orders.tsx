import { ReceiptText } from 'lucide-react'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** @param narrowed a filter or a search is on: then there may well be orders */
export function NoOrders({ narrowed }: { narrowed: boolean }) {
  const picture = <ReceiptText aria-hidden size={40} strokeWidth={1} />
  if (narrowed) {
    return (
      <EmptyState
        picture={picture}
        title="No order fits"
        text="Try an order number, a name or an e-mail address, or look at all orders."
        action={
          <Button asChild variant="secondary">
            <Link href="/admin/orders">Show all orders</Link>
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      picture={picture}
      title="No orders yet"
      text="When somebody buys, the order appears here with what to send and where. Share your shop to get the first one."
      action={
        <Button asChild variant="secondary">
          <a href="/" target="_blank" rel="noreferrer">
            View shop
          </a>
        </Button>
      }
    />
  )
}
