/** Facts for search engines. `<` is escaped, so that a title cannot end the script element. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above; JSON cannot be written as children
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
