'use client'

import { useId } from 'react'
import { valueState } from '#lib/catalog/choose-variant.ts'
import type { ProductOption, VariantView } from '#lib/catalog/product-view.ts'
import { classList } from '../ui/class-list.ts'

type OptionButtonsProps = {
  options: readonly ProductOption[]
  variants: readonly VariantView[]
  /** The chosen value of each option, in their order. */
  chosen: readonly string[]
  onChoose: (position: number, value: string) => void
}

/** Each option as a row of buttons or swatches. What is sold out is struck, and can be chosen: to be told when it is back. */
export function OptionButtons({ options, variants, chosen, onChoose }: OptionButtonsProps) {
  const id = useId()
  return options.map(({ name, values }, position) => {
    const hasSwatches = values.some(({ swatch }) => swatch !== null)
    return (
      <fieldset key={name} className="min-w-0">
        <legend className="mb-2 text-14">
          <span className="font-medium">{name}</span>
          {hasSwatches ? <span className="text-muted"> {chosen[position]}</span> : null}
        </legend>
        <div className="flex flex-wrap gap-2">
          {values.map(({ value, swatch }) => {
            const state = valueState(variants, chosen, position, value)
            const goneWords = state === 'sold-out' ? ', sold out' : state === 'none' ? ', not in this combination' : ''
            return (
              <label key={value} title={swatch ? value : undefined} className="relative cursor-pointer">
                <input
                  type="radio"
                  name={`${id}-${position}`}
                  value={value}
                  checked={chosen[position] === value}
                  onChange={() => onChoose(position, value)}
                  className="peer absolute inset-0 z-10 size-full cursor-pointer opacity-0"
                />
                {swatch ? (
                  <Swatch colour={swatch} gone={state !== 'available'} />
                ) : (
                  <span
                    aria-hidden
                    className={classList(
                      'flex min-h-11 min-w-11 items-center justify-center break-words rounded-control border border-line-strong px-3.5 text-14 transition-colors duration-150 peer-checked:border-text peer-checked:ring-1 peer-checked:ring-text peer-hover:border-text peer-focus-visible:outline-2 peer-focus-visible:outline-accent-text peer-focus-visible:outline-offset-2',
                      state !== 'available' && 'text-muted line-through',
                    )}
                  >
                    {value}
                  </span>
                )}
                <span className="sr-only">
                  {value}
                  {goneWords}
                </span>
              </label>
            )
          })}
        </div>
      </fieldset>
    )
  })
}

function Swatch({ colour, gone }: { colour: string; gone: boolean }) {
  return (
    <span
      aria-hidden
      className="relative block size-11 rounded-full border border-line-strong p-1 peer-checked:border-text peer-checked:ring-1 peer-checked:ring-text peer-hover:border-text peer-focus-visible:outline-2 peer-focus-visible:outline-accent-text peer-focus-visible:outline-offset-2"
    >
      <span
        className="block size-full rounded-full shadow-[inset_0_0_0_1px_rgb(0_0_0/0.12)]"
        style={{ backgroundColor: colour }}
      />
      {gone ? (
        <span className="absolute top-1/2 left-0 h-px w-full -rotate-45 bg-text shadow-[0_0_0_1px_var(--bg)]" />
      ) : null}
    </span>
  )
}
