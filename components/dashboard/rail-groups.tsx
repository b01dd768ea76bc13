import { type RailGroup, RailLink } from './rail-link.tsx'

type RailGroupsProps = { groups: readonly RailGroup[]; place: 'rail' | 'sheet'; onFollow?: () => void }

/** The entries of a workroom, group by group. */
export function RailGroups({ groups, place, ...follow }: RailGroupsProps) {
  return groups.map(({ title, items }) => (
    <div key={items[0]?.href} className="flex flex-col gap-0.5">
      {title ? (
        <p className={place === 'rail' ? 'px-2.5 pt-4 pb-1 text-12 text-muted' : 'px-3 pt-4 pb-1 text-13 text-muted'}>
          {title}
        </p>
      ) : null}
      {items.map((item) => (
        <RailLink key={item.href} {...item} place={place} {...follow} />
      ))}
    </div>
  ))
}
