'use client'

import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { DropZone } from './drop-zone.tsx'
import { sendProductFile } from './send-product-file.ts'

type ProductFileUploadProps = { mostBytes: number; partBytes: number }

/** Sends a file of products; what it would do is shown on a page of its own. */
export function ProductFileUpload({ mostBytes, partBytes }: ProductFileUploadProps) {
  const router = useRouter()
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null)
  const [error, setError] = useState('')
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const most = `${Math.floor(mostBytes / 2 ** 20)} MB`

  const send = async (file: File) => {
    setError('')
    if (file.size === 0) return setError('This file is empty.')
    if (file.size > mostBytes) return setError(`This file is larger than ${most}. Split it into several files.`)
    const controller = new AbortController()
    stop.current = controller
    setSending({ name: file.name, part: 0 })
    const answer = await sendProductFile(file, {
      partBytes,
      signal: controller.signal,
      onProgress: (part) => setSending({ name: file.name, part }),
    })
    if (answer.ok) return router.push(`/admin/transfer/${answer.id}`)
    setSending(null)
    if (!controller.signal.aborted) setError(answer.message)
  }

  if (sending) {
    return (
      <div className="flex min-h-24 items-center gap-4 rounded-control border border-line px-4 py-5">
        <div className="min-w-0 flex-1 space-y-2">
          <p className="truncate font-medium text-14">{sending.name}</p>
          <ProgressBar label={`Upload of ${sending.name}`} value={sending.part} max={1} />
          <p role="status" className="text-13 text-muted">
            {sending.part < 1 ? `${Math.floor(sending.part * 100)}% sent` : 'Sent. It is looked through next.'}
          </p>
        </div>
        {sending.part < 1 ? (
          <Button variant="secondary" onClick={() => stop.current?.abort()}>
            Stop
          </Button>
        ) : null}
      </div>
    )
  }
  return (
    <div className="space-y-3">
      <DropZone
        label="Choose a product file"
        hint={`CSV as Shopify writes it, up to ${most}. Or drop it here.`}
        accept=".csv,text/csv"
        icon={FileUp}
        onFiles={([file]) => {
          if (file) void send(file)
        }}
      />
      <FormMessage>{error}</FormMessage>
    </div>
  )
}
