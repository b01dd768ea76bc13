/**
 * Whether a field holds something else than the page was made with: a browser that goes back or reloads puts in what
 * stood there before, and whoever is quick types before any script runs. Neither is told by an event.
 */
export function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected === false
  if (!(field instanceof HTMLInputElement)) return false
  return field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}
