import { plainKey } from './plain-key.ts'

/** Countries whose regions shops deliver to or tax apart, as "code:name"; in others a region is what people write. */
const REGIONS: Readonly<Record<string, string>> = {
  AU: 'ACT:Australian Capital Territory,NSW:New South Wales,NT:Northern Territory,QLD:Queensland,SA:South Australia,TAS:Tasmania,VIC:Victoria,WA:Western Australia',
  CA: 'AB:Alberta,BC:British Columbia,MB:Manitoba,NB:New Brunswick,NL:Newfoundland and Labrador,NS:Nova Scotia,NT:Northwest Territories,NU:Nunavut,ON:Ontario,PE:Prince Edward Island,QC:Quebec,SK:Saskatchewan,YT:Yukon',
  US: 'AL:Alabama,AK:Alaska,AZ:Arizona,AR:Arkansas,CA:California,CO:Colorado,CT:Connecticut,DE:Delaware,DC:District of Columbia,FL:Florida,GA:Georgia,HI:Hawaii,ID:Idaho,IL:Illinois,IN:Indiana,IA:Iowa,KS:Kansas,KY:Kentucky,LA:Louisiana,ME:Maine,MD:Maryland,MA:Massachusetts,MI:Michigan,MN:Minnesota,MS:Mississippi,MO:Missouri,MT:Montana,NE:Nebraska,NV:Nevada,NH:New Hampshire,NJ:New Jersey,NM:New Mexico,NY:New York,NC:North Carolina,ND:North Dakota,OH:Ohio,OK:Oklahoma,OR:Oregon,PA:Pennsylvania,PR:Puerto Rico,RI:Rhode Island,SC:South Carolina,SD:South Dakota,TN:Tennessee,TX:Texas,UT:Utah,VT:Vermont,VA:Virginia,WA:Washington,WV:West Virginia,WI:Wisconsin,WY:Wyoming',
}

export type Region = { code: string; name: string }

const lists = new Map(
  Object.entries(REGIONS).map(([country, list]): [string, readonly Region[]] => [
    country,
    list
      .split(',')
      .map((entry) => ({ code: entry.slice(0, entry.indexOf(':')), name: entry.slice(entry.indexOf(':') + 1) })),
  ]),
)

/** Regions to choose from; empty where people write what they call theirs. */
export function regionsOf(country: string): readonly Region[] {
  return lists.get(country) ?? []
}

/** "California", "california" and "CA" of the US are one region, as are "Île-de-France" and "ile de france". */
export function sameRegion(country: string, one: string, other: string): boolean {
  return regionKey(country, one) === regionKey(country, other)
}

/** "California" for "CA" of the US; what is not in the list stays as it was written. */
export function regionName(country: string, region: string): string {
  const key = plainKey(region)
  return regionsOf(country).find(({ code }) => plainKey(code) === key)?.name ?? region
}

function regionKey(country: string, region: string): string {
  const key = plainKey(region)
  const known = regionsOf(country).find(({ code, name }) => plainKey(code) === key || plainKey(name) === key)
  return known ? plainKey(known.code) : key
}
