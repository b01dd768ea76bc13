type MailFrameProps = { title: string; html: string }

/**
 * A mail as its reader sees it. The sandbox runs no script, whatever is in it, and knows neither this page nor its
 * cookies; links open in a window of their own.
 */
export function MailFrame({ title, html }: MailFrameProps) {
  return (
    <iframe
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html.replace('<head>', '<head><base target="_blank">')}
      className="block h-[70vh] min-h-120 w-full rounded-b-card border-line border-t bg-page"
    />
  )
}
