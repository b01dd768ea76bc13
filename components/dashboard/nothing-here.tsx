import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

type NothingHereProps = { text: string; href: string; label: string }

/** A page of the workroom that is not there, or not for this person. */
export function NothingHere({ text, href, label }: NothingHereProps) {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        picture={<SearchX aria-hidden size={40} strokeWidth={1} />}
        title="There is nothing here"
        text={text}
        action={
          <Button asChild variant="secondary">
            <Link href={href}>{label}</Link>
          </Button>
        }
      />
    </>
  )
}
