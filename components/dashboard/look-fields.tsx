'use client'

import { useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { AccentPreview } from './accent-preview.tsx'

type LookFieldsProps = {
  name: string
  accent: string
  displayFont: 'sans' | 'serif'
  radius: number
  errors: Record<string, string>
  onChange: (field: string) => void
}

const HEX = /^#[0-9a-f]{6}$/i
/** Colours to start from: each is readable as it is. */
const SUGGESTED = ['#0f766e', '#2347c5', '#7c3aed', '#be185d', '#b4532a', '#4d7c0f', '#1f2937']

/** Colour, typeface and corners, with a live preview. */
export function LookFields({ errors, onChange, ...saved }: LookFieldsProps) {
  const [accent, setAccent] = useState(saved.accent)
  const [shown, setShown] = useState(saved.accent)
  const [font, setFont] = useState(saved.displayFont)
  const [radius, setRadius] = useState(saved.radius)

  const choose = (colour: string) => {
    setAccent(colour)
    if (HEX.test(colour)) setShown(colour.toLowerCase())
    onChange('accent')
  }

  return (
    <div className="grid gap-5">
      <Field
        label="Accent colour"
        name="accent"
        error={errors.accent}
        hint="Buttons and links. Text on it stays readable."
      >
        {(control) => (
          <div className="flex gap-2">
            <input
              type="color"
              aria-label="Pick the accent colour"
              value={shown}
              onInput={(event) => event.stopPropagation()}
              onChange={(event) => choose(event.target.value)}
              className="h-11 w-12 shrink-0 cursor-pointer rounded-control border border-line-strong bg-surface p-1 sm:h-10"
            />
            <Input
              {...control}
              value={accent}
              maxLength={7}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => choose(event.target.value)}
              className="max-w-32 tabular-nums"
            />
          </div>
        )}
      </Field>
      <fieldset aria-label="Suggested colours" className="-mt-2 flex flex-wrap gap-1.5">
        {SUGGESTED.map((colour) => (
          <button
            key={colour}
            type="button"
            aria-label={`Use ${colour}`}
            title={colour}
            aria-pressed={colour === shown}
            onClick={() => choose(colour)}
            className="size-8 rounded-full border-2 border-surface outline outline-line aria-pressed:outline-2 aria-pressed:outline-text"
            style={{ background: colour }}
          />
        ))}
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Headlines" name="displayFont" error={errors.displayFont}>
          {(control) => (
            <Select
              {...control}
              defaultValue={saved.displayFont}
              onChange={(event) => setFont(event.target.value === 'serif' ? 'serif' : 'sans')}
            >
              <option value="sans">Plain (Hanken Grotesk)</option>
              <option value="serif">With serifs (Fraunces)</option>
            </Select>
          )}
        </Field>
        <Field label="Corners of pictures" name="radius" error={errors.radius} hint={`${radius} px`}>
          {(control) => (
            <input
              {...control}
              type="range"
              min={0}
              max={20}
              defaultValue={saved.radius}
              onChange={(event) => setRadius(Number(event.target.value))}
              className="h-10 w-full accent-accent"
            />
          )}
        </Field>
      </div>
      <AccentPreview accent={shown} name={saved.name} serif={font === 'serif'} radius={radius} />
    </div>
  )
}
