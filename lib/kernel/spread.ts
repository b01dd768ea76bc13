/**
 * `amount × part ÷ whole` in exact integers: products may pass 2^53 on the way.
 * @returns the integer quotient and what is left over, `0 ≤ rest < whole`
 */
function divided(amount: number, part: number, whole: number): { quotient: number; rest: number } {
  const product = amount * part
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % whole
    return { quotient: (product - rest) / whole, rest }
  }
  const exact = BigInt(amount) * BigInt(part)
  return { quotient: Number(exact / BigInt(whole)), rest: Number(exact % BigInt(whole)) }
}

/** `amount × part ÷ whole`, rounded half up, for integers from 0 on and `whole` above 0. */
export function shareOf(amount: number, part: number, whole: number): number {
  const { quotient, rest } = divided(amount, part, whole)
  return rest * 2 >= whole ? quotient + 1 : quotient
}

/**
 * Divides an amount among weights so that no unit is lost or made: everybody gets the whole part of their share, and the
 * units left over go to the largest remainders (Hamilton's method), the earlier one first when they are equal. No share
 * is larger than its weight while the amount is no larger than their sum.
 * @param amount integer from 0 on
 * @param weights integers from 0 on
 * @throws RangeError when there is an amount and nothing to put it on
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (amount === 0) return weights.map(() => 0)
  if (sum === 0) throw new RangeError(`There is nothing to spread ${amount} over`)
  const parts = weights.map((weight) => divided(amount, weight, sum))
  const shares = parts.map(({ quotient }) => quotient)
  const left = amount - shares.reduce((total, share) => total + share, 0)
  if (left > 0) {
    const byRemainder = parts.map(({ rest }, index) => ({ rest, index })).sort((a, b) => b.rest - a.rest)
    for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  }
  return shares
}
