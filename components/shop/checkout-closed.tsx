import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ShoppingBag } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'

/** Instead of the form, before anybody fills it in for nothing. */
export function CheckoutClosed({ notice }: { notice: string }) {
  return (
    <>
      <h1 className="sr-only">Checkout</h1>
      <EmptyState
        title="No orders at the moment"
        text={notice}
        picture={<ShoppingBag aria-hidden size={48} strokeWidth={1} />}
        action={
          <Button asChild>
            <Link href="/products">Look around</Link>
          </Button>
        }
      />
    </>
  )
}
