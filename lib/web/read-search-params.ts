/** What Next hands to a page, as a query again. */
export function readSearchParams(params: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, sent]) => [sent ?? []].flat().map((value) => [name, value])),
  )
}
