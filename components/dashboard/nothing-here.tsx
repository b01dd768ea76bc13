import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

type NothingHereProps = { text: string; href: string; label: string }

/** A page of the workroom that is not there, or not for this person. */
export function NothingHere({ text, href, label }: NothingHereProps) {
  return (
    <EmptyState
      picture={<SearchX aria-hidden size={40} strokeWidth={1} />}
      title={<h1>There is nothing here</h1>}
      text={text}
      action={
        <Button asChild variant="secondary">
          <Link href={href}>{label}</Link>
        </Button>
      }
    />
  )
}
