import type { TextPart } from '#lib/catalog/search/mark-words.ts'

/** Text with what was looked for marked. Its parts are text: whatever is written in them stays what it is. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity, and never move
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}
