import { describe, expect, it } from 'vitest'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { plainTextOf, richTextOf, sanitiseRichText } from './rich-text.ts'

const ANYTHING_ELSE = /<(?!\/?(?:p|br|strong|em|u|s|h2|h3|h4|ul|ol|li|blockquote|hr|a|code|pre)\b)/i
const SCHEME = /<[^>]*href="\s*(?:javascript|vbscript|data)/i
const ATTRIBUTE = /<[^>]*\s(?:on\w+|style|src|srcdoc)\s*=/i

describe('sanitiseRichText', () => {
  it('keeps what the editor makes, as it is', () => {
    const written =
      '<h2>Care</h2><p>Wash <strong>cold</strong>, <em>dry</em> flat.</p><ul><li><p>30 °C</p></li></ul><p><a href="https://a.test/" rel="noopener noreferrer">more</a></p>'
    expect(sanitiseRichText(written)).toBe(written)
  })

  it.each(SCRIPT_PAYLOADS.map((payload) => [payload]))(
    'leaves nothing that runs of %j, and changes nothing when done again',
    (payload) => {
      for (const html of [payload, `<p>${payload}</p>`, `<a href="${payload}">x</a>`, `<p title='${payload}'>x</p>`]) {
        const safe = sanitiseRichText(html)
        expect(safe).not.toMatch(ANYTHING_ELSE)
        expect(safe).not.toMatch(SCHEME)
        // What stands inside of quotes is the address of a link, and no attribute.
        expect(safe.replaceAll(/"[^"]*"/g, '')).not.toMatch(ATTRIBUTE)
        expect(sanitiseRichText(safe)).toBe(safe)
      }
    },
  )

  it('turns what other editors write into its own, and has no pictures, no styles and no h1', () => {
    expect(
      sanitiseRichText(
        '<h1 class="x">A</h1><div style="color:red"><b>b</b> <i>i</i></div><img src="https://a.test/x.png">',
      ),
    ).toBe('<h2>A</h2><p><strong>b</strong> <em>i</em></p>')
  })

  it('is empty when there are no words in it', () => {
    for (const html of ['', ' ', '<p></p>', '<p><br></p>', '<ul><li></li></ul>'])
      expect(sanitiseRichText(html)).toBe('')
  })

  it('links within the shop and to the web, and nowhere else', () => {
    expect(sanitiseRichText('<a href="/pages/care">a</a>')).toBe('<a href="/pages/care">a</a>')
    expect(sanitiseRichText('<a href="//evil.test">a</a>')).not.toContain('evil')
    expect(sanitiseRichText('<a href="ftp://evil.test">a</a>')).not.toContain('ftp')
  })
})

describe('richTextOf', () => {
  it('makes paragraphs of plain text and takes nothing in it for HTML', () => {
    expect(richTextOf('One & <b>two</b>\nlines\n\n\nThree')).toBe(
      '<p>One &amp; &lt;b&gt;two&lt;/b&gt; lines</p><p>Three</p>',
    )
    expect(richTextOf('')).toBe('')
  })
})

describe('plainTextOf', () => {
  it('is the words, with a space between blocks, cut at a word', () => {
    expect(plainTextOf('<h2>Care</h2><p>Fish &amp; chips &lt;3</p><ul><li>a</li><li>b</li></ul>')).toBe(
      'Care Fish & chips <3 a b',
    )
    expect(plainTextOf('<p>Some words that go on</p>', 12)).toBe('Some words…')
  })
})
