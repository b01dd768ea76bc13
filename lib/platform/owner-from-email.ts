/**
 * What a new owner is called until they say otherwise: "ada.lovelace@example.com" signs in as "ada.lovelace" and is
 * shown as "Ada Lovelace".
 */
export function ownerFromEmail(email: string): { username: string; name: string } {
  const mailbox = email.slice(0, Math.max(0, email.lastIndexOf('@'))).replace(/\+.*$/, '')
  const username = mailbox.toLowerCase().slice(0, 60) || 'owner'
  const words = mailbox.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
  return { username, name: name.slice(0, 80).trim() || 'Owner' }
}
