/** What every payload tries to do: a page on which this is set has run one. */
export const RAN = '__souk_ran'
const RUN = `window.${RAN}=1`
/** The same without characters that filters look for. */
const RUN_QUIET = `top['${RAN}']=1`
const CODES = RUN.split('').map((letter) => letter.charCodeAt(0))

const HANDLERS = [
  ['img src=x', 'onerror'],
  ['img src', 'onload'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['svg', 'onload'],
  ['svg/x', 'onload'],
  ['svg><animate attributeName=x dur=1s', 'onbegin'],
  ['svg><set attributeName=x', 'onbegin'],
  ['video src=x', 'onerror'],
  ['video><source', 'onerror'],
  ['audio src=x', 'onerror'],
  ['iframe', 'onload'],
  ['frameset', 'onload'],
  ['object data=x', 'onerror'],
  ['embed src=x', 'onload'],
  ['input autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['button autofocus', 'onfocus'],
  ['a href=# autofocus', 'onfocus'],
  ['p tabindex=0 autofocus', 'onfocus'],
  ['details open', 'ontoggle'],
  ['marquee', 'onstart'],
  ['marquee loop=1 width=0', 'onfinish'],
  ['style', 'onload'],
  ['link rel=stylesheet href=data:,', 'onload'],
  ['script src=x', 'onerror'],
  ['div style="animation:fade-in 1s"', 'onanimationstart'],
  ['div style="transition:1s"', 'ontransitionend'],
  ['p contenteditable autofocus', 'onfocusin'],
  ['image src=x', 'onerror'],
  ['track src=x default', 'onerror'],
  ['dialog open', 'onclose'],
  ['x', 'onmouseover'],
] as const

const byHandler = HANDLERS.flatMap(([tag, handler]) => [
  `<${tag} ${handler}="${RUN}">`,
  `"><${tag} ${handler}=${RUN_QUIET}>`,
])

const ENCODED_SCHEME = 'javascript'
  .split('')
  .map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`)
  .join('')
const LINKS = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `\tjavascript:${RUN}`,
  `java\nscript:${RUN}`,
  `java&#09;script:${RUN}`,
  `java&Tab;script&colon;${RUN}`,
  `${ENCODED_SCHEME}:${RUN}`,
  `javascript&colon;${RUN}`,
  `javascript://%0a${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>parent.${RAN}=1</script>`,
  `data:text/html;base64,${Buffer.from(`<script>parent.${RAN}=1</script>`).toString('base64')}`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`,
  `//evil.invalid/%0d%0ajavascript:${RUN}`,
]
const byLink = LINKS.flatMap((href) => [href, `<a href="${href}">press</a>`, `[press](${href})`])

const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<SCRIPT>${RUN}</SCRIPT>`,
  `<ScRiPt >${RUN}</sCrIpT >`,
  `<script/x>${RUN}</script>`,
  `<script\n>${RUN}</script\n>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<<script>${RUN}//<</script>`,
  `</script><script>${RUN}</script>`,
  `"></script><script>${RUN}</script>`,
  `';${RUN};//`,
  `";${RUN};//`,
  `\\";${RUN};//`,
  `\`;${RUN};//`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN_QUIET.replaceAll("'", '')}')()}}`,
  `{${RUN}}`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</noscript><script>${RUN}</script>`,
  `</template><script>${RUN}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:,${RUN}"/></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y=20>press</text></a></svg>`,
  `<form action="javascript:${RUN}"><button autofocus>press</button></form>`,
  `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  `<iframe src="javascript:parent.${RAN}=1"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<div style="background:url(javascript:${RUN})">`,
  `<style>@import 'javascript:${RUN}';</style>`,
  `<img src="x\` \`<script>${RUN}</script>"\` \`>`,
  `<img """><script>${RUN}</script>">`,
  `<img src=x:x onerror=&#${CODES.join(';&#')};>`,
  `<script>eval(String.fromCharCode(${CODES.join(',')}))</script>`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `<a href=x onclick=${RUN}>press</a>`,
  `<b onmouseover=${RUN}>hover</b>`,
  `![x](x" onerror="${RUN})`,
  `\u2028</script><script>${RUN}</script>`,
]

/**
 * 150 and more ways in which text that somebody typed becomes a program. Put each into every field that a shopper or a
 * merchant fills; on no page and in no mail may `window[RAN]` be set, also after links were pressed and things hovered.
 */
export const SCRIPT_PAYLOADS: readonly string[] = [...new Set([...byHandler, ...byLink, ...SCRIPTS])]
