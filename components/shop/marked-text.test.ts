import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { markWords, snippetOf } from '#lib/catalog/search/mark-words.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { MarkedText } from './marked-text.tsx'

const shown = (parts: ReturnType<typeof markWords>) => renderToStaticMarkup(createElement(MarkedText, { parts }))

test('what was looked for is marked, and tags in a name are letters: those that mark as much as those that run', () => {
  const title = 'Kettle <mark>on sale</mark> <script>alert("kettle")</script>'
  expect(shown(markWords(title, [['kettle']]))).toBe(
    '<mark>Kettle</mark><span> &lt;mark&gt;on sale&lt;/mark&gt; &lt;script&gt;alert(&quot;</span><mark>kettle</mark><span>&quot;)&lt;/script&gt;</span>',
  )
})

test('no payload becomes a tag, wherever the words in it are marked', () => {
  for (const payload of SCRIPT_PAYLOADS) {
    const words = [['script'], ['img'], ['svg'], ['alert'], ['on'], ['a']]
    for (const parts of [
      markWords(payload, words),
      snippetOf(`before ${payload} after`, [['before'], ...words]) ?? [],
    ]) {
      expect(shown(parts).replaceAll(/<\/?(?:mark|span)>/g, '')).not.toMatch(/[<>]/)
    }
  }
})
