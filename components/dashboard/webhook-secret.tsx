import { CopyButton } from './copy-button.tsx'

/** A secret that is shown this once. */
export function WebhookSecret({ secret }: { secret: string }) {
  return (
    <div className="grid gap-2" role="status">
      <p className="flex items-center justify-between gap-2 rounded-control bg-sunken py-2 pr-2 pl-4">
        <code className="break-all font-mono text-14">{secret}</code>
        <CopyButton text={secret} label="the secret" />
      </p>
      <p className="text-13 text-muted">Copy it now: it is kept encrypted and cannot be shown again.</p>
    </div>
  )
}
