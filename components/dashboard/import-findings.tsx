import { Card, CardHeader, CardTitle } from '#components/ui/card.tsx'

export type ImportFinding = {
  /** Of the file. */
  line: number
  /** The column or the product that it is about; may be ''. */
  where: string
  message: string
}

type ImportFindingsProps = {
  title: string
  /** Under the title, such as that these are only the first. */
  note?: string
  findings: readonly ImportFinding[]
}

/** What is to be said about lines of a file, each with its line. */
export function ImportFindings({ title, note, findings }: ImportFindingsProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
        {note ? <p className="mt-1 text-13 text-muted">{note}</p> : null}
      </CardHeader>
      <ul className="mt-4 border-line border-t">
        {findings.map(({ line, where, message }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
            key={index}
            className="grid gap-x-4 gap-y-0.5 border-line border-b px-5 py-3 text-14 last:border-b-0 sm:grid-cols-[5rem_12rem_minmax(0,1fr)]"
          >
            <span className="text-13 text-muted tabular-nums sm:text-14">Line {line.toLocaleString('en')}</span>
            <span className="break-words font-medium">{where}</span>
            <span className="break-words">{message}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
