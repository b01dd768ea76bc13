const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'

/** Countries that shops often name together. */
export const COUNTRY_GROUPS: readonly { name: string; codes: readonly string[] }[] = [
  { name: 'the European Union', codes: EU.split(' ') },
  { name: 'the rest of Europe', codes: 'AD AL BA CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS SM UA VA'.split(' ') },
  { name: 'North America', codes: 'CA MX US'.split(' ') },
]
