'use client'

import { Plus, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ProductOption } from '#lib/catalog/product-view.ts'
import { colourOfName, UNKNOWN_COLOUR } from './colour-of-name.ts'

const ICON = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 } as const
/** Options that are about colours show a colour beside each value from the start. */
const COLOUR = /colou?r|farbe|couleur/i
const SUGGESTED = ['Size', 'Colour', 'Material']

type OptionsEditorProps = {
  options: readonly ProductOption[]
  max: number
  errors: Record<string, string>
  /** Options or values were added, removed, or given a colour. */
  onOptions: (options: ProductOption[]) => void
  onOptionName: (position: number, name: string) => void
  onValueName: (position: number, from: string, to: string) => void
}

/** What shoppers choose between. Each value stands in a field of its own, so that it can be renamed. */
export function OptionsEditor({ options, max, errors, onOptions, onOptionName, onValueName }: OptionsEditorProps) {
  const replace = (position: number, values: ProductOption['values']) =>
    onOptions(options.map((option, at) => (at === position ? { ...option, values } : option)))
  return (
    <div className="grid gap-4">
      {options.map((option, position) => (
        <fieldset
          // Options have no other name than the one that is being typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: they are edited in place and never sorted
          key={position}
          className="grid min-w-0 gap-3 rounded-control border border-line p-4"
        >
          <legend className="sr-only">{option.name || `Option ${position + 1}`}</legend>
          <div className="flex items-end gap-2">
            <Field label="Option name" name="" error={errors[`options.${position}.name`]} className="flex-1">
              {(control) => (
                <Input
                  {...control}
                  value={option.name}
                  maxLength={100}
                  autoComplete="off"
                  placeholder={SUGGESTED[position]}
                  onChange={(event) => onOptionName(position, event.target.value)}
                  onKeyDown={keepForm}
                />
              )}
            </Field>
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove the option ${option.name}`}
              title="Remove"
              onClick={() => onOptions(options.filter((_, at) => at !== position))}
            >
              <Trash2 {...ICON} />
            </Button>
          </div>
          <Values
            option={option}
            onValues={(values) => replace(position, values)}
            onRename={(from, to) => onValueName(position, from, to)}
          />
          <Refusal text={errors[`options.${position}.values`]} />
        </fieldset>
      ))}
      <Refusal text={errors.options} />
      {options.length < max ? (
        <Button
          variant="secondary"
          className="justify-self-start"
          onClick={() => onOptions([...options, { name: nextName(options), values: [] }])}
        >
          <Plus {...ICON} />
          {options.length === 0 ? 'Add options such as size or colour' : 'Add another option'}
        </Button>
      ) : null}
    </div>
  )
}

type ValuesProps = {
  option: ProductOption
  onValues: (values: ProductOption['values']) => void
  onRename: (from: string, to: string) => void
}

function Values({ option: { name, values }, onValues, onRename }: ValuesProps) {
  const [typed, setTyped] = useState('')
  const withColours = COLOUR.test(name) || values.some(({ swatch }) => swatch !== null)
  const has = (value: string) => values.some((known) => known.value.toLowerCase() === value.toLowerCase())
  const add = () => {
    const fresh = [...new Set(typed.split(',').map((each) => each.trim()))].filter((each) => each && !has(each))
    setTyped('')
    if (fresh.length === 0) return
    onValues([...values, ...fresh.map((value) => ({ value, swatch: withColours ? colourOfName(value) : null }))])
  }
  return (
    <div className="grid gap-2">
      <p className="font-medium text-14">Values</p>
      {values.map(({ value, swatch }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key from the value would lose the focus while it is renamed
        <div key={index} className="flex items-center gap-2">
          {withColours ? (
            <input
              type="color"
              aria-label={`Colour of ${value}`}
              value={swatch ?? UNKNOWN_COLOUR}
              onChange={(event) =>
                onValues(values.map((each, at) => (at === index ? { ...each, swatch: event.target.value } : each)))
              }
              className="size-10 shrink-0 cursor-pointer rounded-control border border-line-strong bg-surface p-1"
            />
          ) : null}
          <Input
            aria-label={`Value ${index + 1} of ${name}`}
            value={value}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => {
              const to = event.target.value
              // Two variants of one name could not be told apart.
              if (!values.some((each, at) => at !== index && each.value === to)) onRename(value, to)
            }}
            onKeyDown={keepForm}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Remove ${value}`}
            title="Remove"
            onClick={() => onValues(values.filter((_, at) => at !== index))}
          >
            <X {...ICON} />
          </Button>
        </div>
      ))}
      <div className="flex items-center gap-2">
        <Input
          aria-label={`Add a value to ${name || 'the option'}`}
          placeholder="Add values, separated by commas"
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button variant="secondary" onClick={add}>
          Add
        </Button>
      </div>
    </div>
  )
}

function Refusal({ text }: { text: string | undefined }) {
  return text ? (
    <p role="alert" className="text-13 text-red">
      {text}
    </p>
  ) : null
}

/** Enter saves the whole form elsewhere; here somebody is in the middle of a list. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

function nextName(options: readonly ProductOption[]): string {
  return SUGGESTED.find((name) => !options.some((option) => option.name.toLowerCase() === name.toLowerCase())) ?? ''
}
