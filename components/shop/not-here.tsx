import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'

/** Nothing at this address of a shop, and where to go instead. */
export function NotHere() {
  return (
    <div className="mx-auto flex max-w-120 flex-col items-center px-4 py-24 text-center">
      <p className="text-13 text-muted">404</p>
      <h1 className="display mt-2 text-28 sm:text-36">This page is not here</h1>
      <p className="mt-3 text-pretty text-muted">
        It may have moved, or what was here is no longer sold. Everything we have is in the shop.
      </p>
      <div className="mt-8 flex flex-wrap justify-center gap-3">
        <Button asChild>
          <Link href="/products">See all products</Link>
        </Button>
        <Button asChild variant="secondary">
          <Link href="/">Back to the start</Link>
        </Button>
      </div>
    </div>
  )
}
