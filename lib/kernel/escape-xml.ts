const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Characters that no XML may hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNKNOWN_TO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text for an element or an attribute of XML; characters that XML does not know are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNKNOWN_TO_XML, '')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
