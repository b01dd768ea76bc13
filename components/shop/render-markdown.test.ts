import { describe, expect, it } from 'vitest'
import { plainExcerpt, renderMarkdown } from './render-markdown.ts'

describe('renderMarkdown', () => {
  it('shows HTML as text', () => {
    expect(renderMarkdown('<script>alert(1)</script>')).not.toContain('<script')
    expect(renderMarkdown('a <img src=x onerror=alert(1)>')).not.toContain('<img')
  })

  it('makes no link that runs a script', () => {
    expect(renderMarkdown('[x](javascript:alert(1))')).not.toContain('href')
    expect(renderMarkdown('[x](data:text/html,hi)')).not.toContain('href')
  })

  it('loads no picture from elsewhere', () => {
    expect(renderMarkdown('![x](https://elsewhere.test/x.png)')).not.toContain('<img')
  })

  it('begins headings with h2', () => {
    expect(renderMarkdown('# One\n\n### Three')).toBe('<h2>One</h2>\n<h3>Three</h3>\n')
  })
})

describe('plainExcerpt', () => {
  it('ends at a word', () => {
    expect(plainExcerpt('Thrown **by hand** & glazed in oat', 24)).toBe('Thrown by hand & glazed…')
  })
})
