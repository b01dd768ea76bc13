import type { MailData } from '../mail-data.ts'
import type { MailTemplate } from './mail-template.ts'

const WORDS: Record<MailData['return-answered']['answer'], { heading: string; text: string }> = {
  approved: { heading: 'Your return is accepted', text: 'Please send it back to us. We write again when it is here.' },
  declined: { heading: 'We cannot take your return', text: 'If you think this is wrong, answer this mail.' },
  received: { heading: 'Your return is here', text: 'Thank you. If money is due to you, it is on its way.' },
}

export const RETURN_ANSWERED: MailTemplate<'return-answered'> = {
  subject: 'Your return of order {order}',
  opening: 'Hello {name}, we have looked at your return.',
  placeholders: { order: ({ number }) => number, name: ({ name }) => name },
  content: ({ number, path, answer, reply, lines }) => ({
    heading: WORDS[answer].heading,
    preview: `Order ${number}: ${WORDS[answer].heading.toLowerCase()}.`,
    blocks: [
      { kind: 'text', text: WORDS[answer].text },
      ...(reply ? [{ kind: 'card' as const, title: 'What we say to it', lines: reply.split('\n') }] : []),
      {
        kind: 'lines',
        lines: lines.map(({ title, quantity }) => ({ title, detail: '', amount: `× ${quantity}` })),
      },
      { kind: 'button', label: 'View your order', href: path },
    ],
  }),
}
