/**
 * Which pages to offer: first, last and the neighbours of the one shown; a gap is a string, unique in the list.
 * @example pageNumbers(6, 12) // [1, 'gap-2', 5, 6, 7, 'gap-8', 12]
 */
export function pageNumbers(page: number, pageCount: number): (number | string)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pageCount])]
    .filter((number) => number >= 1 && number <= pageCount)
    .sort((a, b) => a - b)
  return wanted.flatMap((number, index) => {
    const previous = wanted[index - 1] ?? number - 1
    if (number - previous === 2) return [number - 1, number]
    return number - previous > 2 ? [`gap-${previous + 1}`, number] : [number]
  })
}
