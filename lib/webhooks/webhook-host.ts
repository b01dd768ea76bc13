/**
 * The host a webhook leads to: all of its address that is for everybody's eyes, because what follows may be a secret.
 * @returns null for an address that cannot be read, as a store may have that came from a file
 */
export function webhookHost(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host || null : null
}
