import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { AccountCard } from './account-card.tsx'

type LinkEndedProps = { title: string; text: string; action: { href: string; label: string } }

/** What somebody sees whose link from a mail does nothing, or nothing any more. */
export function LinkEnded({ title, text, action }: LinkEndedProps) {
  return (
    <AccountCard title={title} foot={null}>
      <p className="mb-5 text-14 text-muted leading-relaxed">{text}</p>
      <Button asChild size="lg" className="w-full">
        <Link href={action.href}>{action.label}</Link>
      </Button>
    </AccountCard>
  )
}
