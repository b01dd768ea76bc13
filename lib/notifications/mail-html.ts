import { accentRamp } from '#lib/kernel/accent-ramp.ts'
import { escapeHtml } from './escape-html.ts'
import { type MailBlock, type MailContent, mailAddress, STORE_ORIGIN } from './mail-blocks.ts'
import type { MailLook } from './mail-look.ts'

/** As the shop has them; ink and muted hold 4.5:1 on card and page. */
const LIGHT = { page: '#f6f4f0', card: '#ffffff', ink: '#1c1a17', muted: '#69635a', line: '#e5e1da', sunken: '#f6f4f0' }
const DARK = { page: '#151412', card: '#1f1d1b', ink: '#f1efeb', muted: '#aca69c', line: '#3a3733', sunken: '#292623' }
const DEFAULT_ACCENT = '#0f766e'

const SANS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const SERIF = "Georgia, 'Times New Roman', serif"
const TEXT = `font-family:${SANS};font-size:16px;line-height:1.5;color:${LIGHT.ink}`
const SMALL = `font-family:${SANS};font-size:13px;line-height:1.5;color:${LIGHT.muted}`

type Page = { look: MailLook; subject: string; opening: string; content: MailContent; unsubscribe: string | null }

/**
 * A mail as HTML. Tables and inline styles, because that is what mail programs have in common; the sheet at the top only
 * adds what those without it can miss: dark mode, and narrower margins on phones.
 */
export function mailHtml({ look, subject, opening, content, unsubscribe }: Page): string {
  const { light, dark } = accentRamp(/^#[0-9a-f]{6}$/i.test(look.accent) ? look.accent : DEFAULT_ACCENT)
  const heading = `font-family:${look.displayFont === 'serif' ? SERIF : SANS};font-size:24px;line-height:1.25;font-weight:600;letter-spacing:-0.01em;color:${LIGHT.ink};margin:0 0 16px`
  const blocks = [{ kind: 'text' as const, text: opening }, ...content.blocks]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: ${DARK.page} !important; }
  .card { background: ${DARK.card} !important; border-color: ${DARK.line} !important; }
  .sunken { background: ${DARK.sunken} !important; }
  .ink { color: ${DARK.ink} !important; }
  .muted { color: ${DARK.muted} !important; }
  .line { border-color: ${DARK.line} !important; }
  .logo { background: #ffffff !important; }
  .accent { background: ${dark.accent} !important; }
  .on-accent { color: ${dark.onAccent} !important; }
}
@media (max-width: 480px) { .pad { padding: 24px 20px !important; } }
</style>
</head>
<body class="page" style="margin:0;padding:0;background:${LIGHT.page};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(content.preview)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:${LIGHT.page}">
<tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td align="center" style="padding:0 0 20px">${brand(look)}</td></tr>
<tr><td class="card pad" style="background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:12px;padding:32px">
<h1 dir="auto" class="ink" style="${heading}">${escapeHtml(content.heading)}</h1>
${blocks.map((block) => blockHtml(block, light)).join('\n')}
</td></tr>
<tr><td align="center" style="padding:20px 12px 0">${foot(look, unsubscribe)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function brand({ name, logoPath, displayFont }: MailLook): string {
  const font = `font-family:${displayFont === 'serif' ? SERIF : SANS};font-size:20px;line-height:1.3;font-weight:600;color:${LIGHT.ink}`
  const inside = logoPath
    ? `<img class="logo" src="${escapeHtml(STORE_ORIGIN + logoPath)}" alt="${escapeHtml(name)}" height="48" style="display:block;height:48px;width:auto;max-width:220px;border:0;border-radius:6px;${font}">`
    : escapeHtml(name)
  return `<a href="${STORE_ORIGIN}/" dir="auto" class="ink" style="${font};text-decoration:none">${inside}</a>`
}

function foot({ name, seller }: MailLook, unsubscribe: string | null): string {
  const lines = [name, ...seller].map(escapeHtml).join('<br>')
  const leave = unsubscribe
    ? `<p class="muted" style="${SMALL};margin:12px 0 0">You get this because you asked for it or left something in your cart. <a href="${escapeHtml(STORE_ORIGIN + unsubscribe)}" class="muted" style="color:${LIGHT.muted};text-decoration:underline">Unsubscribe</a></p>`
    : ''
  return `<p dir="auto" class="muted" style="${SMALL};margin:0">${lines}</p>${leave}`
}

function blockHtml(block: MailBlock, accent: { accent: string; onAccent: string }): string {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text, 'ink', `${TEXT};margin:0 0 16px`)
    case 'note':
      return paragraphs(block.text, 'muted', `${SMALL};margin:0 0 16px`)
    case 'button':
      return button(block, accent)
    case 'lines':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 0">${block.lines.map(line).join('')}</table>`
    case 'sums':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 24px">${block.rows.map(sum).join('')}</table>`
    case 'card':
      return `<p class="muted" style="${SMALL};margin:0 0 2px">${escapeHtml(block.title)}</p><p dir="auto" class="ink" style="${TEXT};margin:0 0 20px;word-break:break-word">${block.lines.map(escapeHtml).join('<br>')}</p>`
    case 'code':
      return `<p class="muted" style="${SMALL};margin:0 0 4px">${escapeHtml(block.label)}</p><p class="sunken ink" style="font-family:Menlo,Consolas,monospace;font-size:20px;line-height:1.4;letter-spacing:0.04em;color:${LIGHT.ink};background:${LIGHT.sunken};border-radius:8px;padding:14px 16px;margin:0 0 24px;word-break:break-word">${escapeHtml(block.code)}</p>`
  }
}

function paragraphs(text: string, name: string, style: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        `<p dir="auto" class="${name}" style="${style};word-break:break-word">${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`,
    )
    .join('\n')
}

function button(
  { label, href }: Extract<MailBlock, { kind: 'button' }>,
  { accent, onAccent }: { accent: string; onAccent: string },
): string {
  const address = mailAddress(href)
  if (!address) return ''
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 24px"><tr><td class="accent" align="center" style="background:${accent};border-radius:8px"><a href="${escapeHtml(address)}" class="on-accent" style="display:inline-block;padding:13px 22px;font-family:${SANS};font-size:16px;line-height:1.25;font-weight:600;color:${onAccent};text-decoration:none">${escapeHtml(label)}</a></td></tr></table>`
}

function line({ title, detail, amount }: { title: string; detail: string; amount: string }): string {
  const border = `border-top:1px solid ${LIGHT.line}`
  const note = detail ? `<br><span class="muted" style="${SMALL}">${escapeHtml(detail)}</span>` : ''
  return `<tr><td dir="auto" class="ink line" style="${TEXT};${border};padding:12px 16px 12px 0;word-break:break-word">${escapeHtml(title)}${note}</td><td align="right" valign="top" class="ink line" style="${TEXT};${border};padding:12px 0;white-space:nowrap">${escapeHtml(amount)}</td></tr>`
}

function sum({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }): string {
  const style = `${TEXT};padding:4px 16px 4px 0;${strong ? `font-weight:600;border-top:1px solid ${LIGHT.line};padding-top:10px` : ''}`
  const name = strong ? 'ink line' : 'muted'
  return `<tr><td dir="auto" class="${name}" style="${style}${strong ? '' : `;color:${LIGHT.muted}`}">${escapeHtml(label)}</td><td align="right" class="${strong ? 'ink line' : 'ink'}" style="${style};padding-right:0;white-space:nowrap">${escapeHtml(amount)}</td></tr>`
}
