import { type MailBlock, type MailContent, mailAddress, STORE_ORIGIN } from './mail-blocks.ts'
import type { MailLook } from './mail-look.ts'

type Page = { look: MailLook; opening: string; content: MailContent; unsubscribe: string | null }

/** The same mail for programs, and people, that read plain text. */
export function mailText({ look, opening, content, unsubscribe }: Page): string {
  const blocks = [{ kind: 'text' as const, text: opening }, ...content.blocks]
  return [
    content.heading,
    ...blocks.map(blockText),
    ['-- ', look.name, ...look.seller, `${STORE_ORIGIN}/`].join('\n'),
    ...(unsubscribe ? [`Unsubscribe: ${STORE_ORIGIN}${unsubscribe}`] : []),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
    .concat('\n')
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
    case 'note':
      return block.text.trim()
    case 'button': {
      const address = mailAddress(block.href)
      return address ? `${block.label}:\n${address}` : ''
    }
    case 'lines':
      return block.lines
        .map(({ title, detail, amount }) => `${title}${detail ? ` (${detail})` : ''}  ${amount}`)
        .join('\n')
    case 'sums':
      return block.rows.map(({ label, amount }) => `${label}: ${amount}`).join('\n')
    case 'card':
      return [`${block.title}:`, ...block.lines].join('\n')
    case 'code':
      return `${block.label}: ${block.code}`
  }
}
