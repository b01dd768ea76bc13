import { cn } from '../ui/class-names.ts'
import { renderMarkdown } from './render-markdown.ts'

/** Markdown as a page shows it. */
export function WrittenText({ markdown, className }: { markdown: string; className?: string }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown escapes whatever is not Markdown
    <div className={cn('prose', className)} dangerouslySetInnerHTML={{ __html: renderMarkdown(markdown) }} />
  )
}
