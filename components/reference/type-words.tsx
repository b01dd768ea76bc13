import type { TypeWord } from '#lib/api/reference/reference-view.ts'

/** A type in words; what it is made of leads to where that is told. */
export function TypeWords({ words }: { words: TypeWord[] }) {
  return (
    <span className="font-mono text-12">
      {words.map(({ text, object }, index) =>
        object ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: words never move
          <a key={index} href={`#object-${object}`} className="text-accent-text underline underline-offset-3">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </span>
  )
}
