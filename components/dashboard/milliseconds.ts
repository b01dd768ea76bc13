/** "0.42 ms": as fine as it was measured, without pretending more. */
export function milliseconds(duration: number): string {
  return `${duration < 10 ? duration.toFixed(2) : Math.round(duration)} ms`
}
