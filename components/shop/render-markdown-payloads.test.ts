import { describe, expect, it } from 'vitest'
import { escapeXml } from '#lib/kernel/escape-xml.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { renderMarkdown } from './render-markdown.ts'

/** What the renderer itself makes; anything else came from what somebody typed. */
const ANYTHING_ELSE =
  /<(?!\/?(?:p|br|strong|em|s|h[2-6]|ul|ol|li|blockquote|hr|a|code|pre|table|thead|tbody|tr|th|td)\b)/i
const SCHEME = /<[^>]*href="\s*(?:javascript|vbscript|data)/i
const ATTRIBUTE = /<[^>]*\s(?:on\w+|src|srcdoc)\s*=/i

describe('renderMarkdown', () => {
  it.each(SCRIPT_PAYLOADS.map((payload) => [payload]))('leaves nothing that runs of %j', (payload) => {
    const written = [
      payload,
      `[x](${payload})`,
      `[x](<${payload}>)`,
      `[x]: ${payload}\n\n[x]`,
      `<${payload}>`,
      `![x](${payload})`,
    ]
    for (const markdown of [...written, `\`\`\`${payload}\n${payload}\n\`\`\``, `- ${payload}\n\n> ${payload}`]) {
      const html = renderMarkdown(markdown)
      expect(html).not.toMatch(ANYTHING_ELSE)
      expect(html).not.toMatch(SCHEME)
      expect(html.replaceAll(/"[^"]*"/g, '')).not.toMatch(ATTRIBUTE)
    }
  })
})

describe('escapeXml', () => {
  it.each(SCRIPT_PAYLOADS.map((payload) => [payload]))('leaves no markup of %j', (payload) => {
    expect(escapeXml(payload)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/)
  })

  it('leaves out what XML does not know', () => {
    expect(escapeXml('a\u0000\u0008b\ufffe c\ud800d')).toBe('ab c\ufffdd')
  })
})
