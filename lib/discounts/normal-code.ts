/** A code as it is kept and compared: upper case, without white space. */
export function normalCode(entered: string): string {
  return entered.replaceAll(/\s/g, '').toUpperCase()
}
