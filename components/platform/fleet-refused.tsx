import { FormMessage } from '#components/ui/form-message.tsx'

/** A run that was asked for and ended before its time. What it had migrated stays migrated. */
export function FleetRefused({ reason }: { reason: string }) {
  return (
    <FormMessage>
      <p className="font-medium">The last run that was asked for here did not come to its end.</p>
      <p className="mt-0.5 whitespace-pre-wrap [overflow-wrap:anywhere]">{reason}</p>
    </FormMessage>
  )
}
