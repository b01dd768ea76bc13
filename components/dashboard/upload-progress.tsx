import { X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { PendingUpload } from './use-picture-uploads.ts'

type UploadProgressProps = { upload: PendingUpload; onDrop: () => void }

/** One file on its way: how far it is, or why it did not arrive. */
export function UploadProgress({ upload, onDrop }: UploadProgressProps) {
  const percent = Math.round(upload.part * 100)
  return (
    <li className="flex items-center gap-3 rounded-control border border-line p-2.5">
      <img src={upload.preview} alt="" className="size-14 shrink-0 rounded-control object-cover opacity-60" />
      <div className="min-w-0 flex-1 text-13">
        <p className="truncate font-medium">{upload.name}</p>
        {upload.error ? (
          <p role="alert" className="text-red">
            {upload.error}
          </p>
        ) : (
          <>
            <ProgressBar label={`Upload of ${upload.name}`} value={percent} max={100} className="mt-1.5" />
            <p className="mt-1 text-12 text-muted">
              {percent < 100 ? `${percent}% sent` : 'Making it ready for the shop'}
            </p>
          </>
        )}
      </div>
      {upload.error ? (
        <Button variant="ghost" size="icon" aria-label={`Dismiss ${upload.name}`} title="Dismiss" onClick={onDrop}>
          <X aria-hidden size={16} strokeWidth={1.5} />
        </Button>
      ) : null}
    </li>
  )
}
