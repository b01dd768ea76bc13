'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { FormMessage } from '#components/ui/form-message.tsx'

const BROKEN = 'The upload failed because the connection broke. Try again.'

/** Sends a file of products; what it would do is shown on a page of its own. */
export function ProductFileUpload({ mostBytes }: { mostBytes: number }) {
  const id = useId()
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState('')
  const send = async (file: File) => {
    setError('')
    if (file.size > mostBytes) return setError('This file is larger than 15 MB. Split it into several files.')
    setSending(true)
    try {
      const response = await fetch(`/admin/transfer-upload?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: file,
      })
      const answer = (await response.json()) as { ok: boolean; id?: string; message?: string }
      if (answer.ok && answer.id) return router.push(`/admin/transfer/${answer.id}`)
      setError(answer.message ?? BROKEN)
    } catch {
      setError(BROKEN)
    }
    setSending(false)
  }
  return (
    <div className="space-y-3">
      <label htmlFor={id} className="block font-medium text-14">
        Product file
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        disabled={isSending}
        className="block w-full rounded-control border border-line-strong border-dashed p-3 text-14 file:mr-3 file:rounded-control file:border file:border-line-strong file:bg-surface file:px-3 file:py-1.5 file:text-13 file:text-text"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) void send(file)
        }}
      />
      <p aria-live="polite" className="text-13 text-muted">
        {isSending ? 'Sending the file…' : 'CSV as Shopify writes it, up to 15 MB. Nothing changes before you say so.'}
      </p>
      <FormMessage>{error}</FormMessage>
    </div>
  )
}
