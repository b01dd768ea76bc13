import { Fragment } from 'react'

/** A migration's name, which breaks at its underscores where it has to. */
export function FleetMigrationName({ name }: { name: string }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      {name.split('_').map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts may be alike
        <Fragment key={index}>
          {index > 0 ? (
            <>
              _<wbr />
            </>
          ) : null}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
