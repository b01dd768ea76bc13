'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'

const SHOWN_MS = 2_000

/** @param label what is copied, for those who do not see where the button stands */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => {
    // Browsers give no clipboard to pages without https.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    written.then(
      () => setCopied(true),
      () => toast.error('Your browser did not let us copy this. Select the text instead.'),
    )
  }
  const Icon = copied ? Check : Copy
  return (
    <Button
      variant="ghost"
      size="icon"
      className="size-9! md:size-8!"
      aria-label={`Copy ${label}`}
      title="Copy"
      onClick={copy}
    >
      <Icon aria-hidden size={16} strokeWidth={1.5} />
      <span className="sr-only" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </Button>
  )
}
