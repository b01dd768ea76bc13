import MarkdownIt from 'markdown-it'

/**
 * HTML is shown as text, links pass markdown-it's own check (no javascript:, no data:), and pictures are left out:
 * a page loads nothing from elsewhere because of what somebody typed.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false }).disable('image')

/** A page has its own h1, so written headings begin with h2. */
for (const rule of ['heading_open', 'heading_close'] as const) {
  markdown.renderer.rules[rule] = (tokens, index, options, _environment, renderer) => {
    const token = tokens[index]
    if (token) token.tag = `h${Math.min(6, Math.max(2, Number(token.tag.slice(1))))}`
    return renderer.renderToken(tokens, index, options)
  }
}

/** Markdown as safe HTML. */
export function renderMarkdown(source: string): string {
  return markdown.render(source)
}

/** The first words of a Markdown text as plain text, for descriptions in search results. */
export function plainExcerpt(source: string, maxLength = 155): string {
  const text = renderMarkdown(source)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxLength - 20))}…`
}
