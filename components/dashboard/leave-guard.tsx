'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogContent } from '#components/ui/dialog.tsx'

type LeaveGuardProps = {
  /** True while something is unsaved. */
  active: boolean
}

/** Leaving asks: closing the tab through the browser's own question, a link on the page through a dialog. */
export function LeaveGuard({ active }: LeaveGuardProps) {
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)

  useEffect(() => {
    if (!active) return
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const beforeLink = (event: MouseEvent) => {
      const href = leavingTo(event)
      if (href === null) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(href)
    }
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('click', beforeLink, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', beforeLink, { capture: true })
    }
  }, [active])

  return (
    <Dialog open={target !== null} onOpenChange={(open) => (open ? null : setTarget(null))}>
      <DialogContent title="Leave without saving?" description="Your changes on this page would be lost.">
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="danger" onClick={() => target !== null && router.push(target)}>
            Leave
          </Button>
          <Button onClick={() => setTarget(null)}>Stay</Button>
        </div>
      </DialogContent>
    </Dialog>
  )
}

/** The address a click would leave this page for; null when it opens elsewhere or stays. */
function leavingTo(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || (link.target && link.target !== '_self') || link.hasAttribute('download')) return null
  const url = new URL(link.href, window.location.href)
  if (url.origin !== window.location.origin) return null
  if (url.pathname === window.location.pathname && url.hash) return null
  return url.pathname + url.search
}
