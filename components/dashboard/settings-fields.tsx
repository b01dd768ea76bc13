'use client'

import type { ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import { LookFields } from './look-fields.tsx'
import { SinglePictureField } from './single-picture-field.tsx'

type SettingsFieldsProps = {
  settings: StoreSettingsView
  currencies: readonly string[]
  timeZones: readonly string[]
  errors: Record<string, string>
  onChange: (field: string) => void
}

export function SettingsFields({ settings, currencies, timeZones, errors, onChange }: SettingsFieldsProps) {
  return (
    <div className="@container grid gap-8">
      <Part title="The store" text="What shoppers read first.">
        <Field label="Name" name="name" error={errors.name}>
          {(control) => <Input {...control} defaultValue={settings.name} maxLength={80} autoComplete="organization" />}
        </Field>
        <Field label="Tagline" name="tagline" optional error={errors.tagline} hint="One line under the name.">
          {(control) => <Input {...control} defaultValue={settings.tagline} maxLength={160} />}
        </Field>
        <Field
          label="Story"
          name="story"
          optional
          error={errors.story}
          hint="A few sentences on the home page: who makes this, and why."
        >
          {(control) => <Textarea {...control} defaultValue={settings.story} maxLength={600} />}
        </Field>
      </Part>
      <Part title="Look" text="Your colour and typeface, everywhere in the shop.">
        <LookFields
          name={settings.name}
          accent={settings.accent}
          displayFont={settings.displayFont}
          radius={settings.radius}
          errors={errors}
          onChange={onChange}
        />
      </Part>
      <Part title="Pictures" text="JPEG, PNG, WebP, AVIF or GIF, up to 8 MB each.">
        <SinglePictureField
          label="Logo"
          hint="Square or wide, on a plain ground."
          name="logoMediaId"
          picture={settings.logo}
          shape="square"
          error={errors.logoMediaId}
          onChange={() => onChange('logoMediaId')}
        />
        <SinglePictureField
          label="Hero picture"
          hint="The first thing on the home page."
          name="heroMediaId"
          altName="heroAlt"
          picture={settings.hero}
          shape="wide"
          error={errors.heroMediaId}
          onChange={() => onChange('heroMediaId')}
        />
        <SinglePictureField
          label="Story picture"
          hint="Beside your story."
          name="storyMediaId"
          altName="storyAlt"
          picture={settings.storyPicture}
          shape="wide"
          error={errors.storyMediaId}
          onChange={() => onChange('storyMediaId')}
        />
      </Part>
      <Part title="Region" text="How prices are written, and when your day begins.">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label="Currency"
            name="currency"
            error={errors.currency}
            hint="Another currency keeps the numbers: $12.00 becomes ¥12."
          >
            {(control) => (
              <Select {...control} defaultValue={settings.currency}>
                {currencies.map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Time zone" name="timeZone" error={errors.timeZone} hint="Decides what “today” is.">
            {(control) => (
              <Select {...control} defaultValue={settings.timeZone}>
                {timeZones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll('_', ' ')}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      </Part>
    </div>
  )
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-10 gap-y-4 border-line border-t pt-8 first:border-t-0 first:pt-0 @min-[800px]:grid-cols-[240px_minmax(0,1fr)]">
      <div>
        <h2 className="font-semibold text-16">{title}</h2>
        <p className="mt-1 text-13 text-muted">{text}</p>
      </div>
      <div className="grid max-w-150 gap-5 rounded-card border border-line bg-surface p-5">{children}</div>
    </section>
  )
}
