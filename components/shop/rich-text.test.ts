import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RichText } from './rich-text.tsx'

test('what a row holds is cleaned when it is shown too: an archive may have brought it past every form', () => {
  const html =
    '<p onclick="alert(1)">Linen</p><script>alert(1)</script><a href="javascript:alert(1)">here</a><img src=x onerror=alert(1)>'
  const shown = renderToStaticMarkup(createElement(RichText, { html }))
  expect(shown).toContain('<p>Linen</p>')
  expect(shown).not.toMatch(/alert|script|onclick|onerror/)
})
