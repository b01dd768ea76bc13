import type { ReportLine } from './schema.ts'

/** Products left out and pictures not reached that are shown; the report has all. */
export const MOST_SHOWN = 100

/** What of a report somebody may want to mend: the first lines of products left out and of pictures not reached. */
export async function findingsOfReport(report: AsyncIterable<ReportLine>): Promise<ReportLine[]> {
  const found: ReportLine[] = []
  for await (const line of report) {
    if (line.result !== 'skipped' && line.result !== 'picture not reached') continue
    found.push(line)
    if (found.length === MOST_SHOWN) break
  }
  return found
}
