import { sanitiseRichText } from '#lib/content/rich-text.ts'
import { cn } from '../ui/class-names.ts'

/** What a merchant wrote in the editor, as a page shows it. Rendered on the server alone: the sanitiser is not shipped. */
export function RichText({ html, className }: { html: string; className?: string }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised right here, whatever the row holds
    <div className={cn('prose', className)} dangerouslySetInnerHTML={{ __html: sanitiseRichText(html) }} />
  )
}
