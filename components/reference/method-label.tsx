import { cn } from '#components/ui/class-names.ts'

const TONES: Record<string, string> = {
  GET: 'text-green',
  POST: 'text-accent-text',
  PUT: 'text-amber',
  PATCH: 'text-amber',
  DELETE: 'text-red',
}

/** The method's name is its label; the colour only helps to find it. */
export function MethodLabel({ method, className }: { method: string; className?: string }) {
  return <span className={cn('shrink-0 font-mono font-semibold text-12', TONES[method], className)}>{method}</span>
}
