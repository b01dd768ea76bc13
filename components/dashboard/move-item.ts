/** The list with the item at `from` standing at `to` instead; a position beyond an end counts as that end. */
export function moveItem<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const moved = [...list]
  const taken = moved.splice(from, 1)
  moved.splice(Math.max(0, Math.min(to, moved.length)), 0, ...taken)
  return moved
}
