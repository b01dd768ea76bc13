/** Nobody leafs further; a larger number is somebody trying. */
const MAX_PAGE = 10_000

export type PageWindow = { page: number; pageCount: number; skip: number; take: number }

/**
 * Which rows of a list to read for the page somebody asked for.
 * @param asked what the address said; nonsense means the first page, too far means the last
 * @param total rows of the whole list
 * @param size rows of a page
 */
export function pageWindow(asked: number | undefined, total: number, size: number): PageWindow {
  const pageCount = Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / size)))
  const wished = Number.isInteger(asked) ? Number(asked) : 1
  const page = Math.min(Math.max(1, wished), pageCount)
  return { page, pageCount, skip: (page - 1) * size, take: size }
}
