'use client'

import { type ReactNode, useId, useState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ProductChoices } from '#lib/catalog/get-product-choices.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { TagsField } from './tags-field.tsx'

type OrganisationCardProps = {
  product: ProductView | null
  choices: ProductChoices
  errors: Record<string, string>
  onField: (name: string) => void
}

/** Where a product belongs: who makes it, what it is, its tags and collections. */
export function OrganisationCard({ product, choices, errors, onField }: OrganisationCardProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Organisation</CardTitle>
        <p className="text-13 text-muted">What filters and collections go by.</p>
      </CardHeader>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Suggested label="Vendor" name="vendor" value={product?.vendor} words={choices.vendors} error={errors.vendor} />
        <Suggested label="Type" name="type" value={product?.type} words={choices.types} error={errors.type} />
        <div className="sm:col-span-2">
          <TagsField
            name="tags"
            tags={product?.tags ?? []}
            suggestions={choices.tags}
            error={errors.tags}
            onChange={() => onField('tags')}
          />
        </div>
        <CollectionChoice
          collections={choices.collections}
          error={errors.collectionIds}
          onChange={() => onField('collections')}
        />
        <CheckField
          name="isGiftCard"
          defaultChecked={product?.isGiftCard}
          label="This is a gift card"
          hint="Whoever buys it gets a code that is worth its price."
          className="sm:col-span-2"
        />
      </CardBody>
    </Card>
  )
}

type SuggestedProps = { label: ReactNode; name: string; value?: string; words: readonly string[]; error?: string }

function Suggested({ label, name, value, words, error }: SuggestedProps) {
  const id = useId()
  return (
    <Field label={label} name={name} optional error={error}>
      {(control) => (
        <>
          <Input {...control} defaultValue={value} list={id} maxLength={100} autoComplete="off" />
          <datalist id={id}>
            {words.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

type CollectionChoiceProps = { collections: ProductChoices['collections']; error?: string; onChange: () => void }

/** The collections that are put together by hand; those by rule look after themselves. */
function CollectionChoice({ collections, error, onChange }: CollectionChoiceProps) {
  const [chosen, setChosen] = useState(() => collections.filter((each) => each.chosen).map(({ id }) => id))
  if (collections.length === 0) return null
  return (
    <fieldset className="min-w-0 sm:col-span-2">
      <legend className="mb-1.5 font-medium text-14">Collections</legend>
      <input type="hidden" name="collectionIds" value={chosen.join(',')} />
      <ul className="grid max-h-56 gap-2 overflow-y-auto rounded-control border border-line p-3 sm:grid-cols-2">
        {collections.map(({ id, title }) => (
          <li key={id} className="min-w-0">
            <CheckField
              label={title}
              checked={chosen.includes(id)}
              onChange={(event) => {
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                onChange()
              }}
            />
          </li>
        ))}
      </ul>
      {error ? (
        <p role="alert" className="mt-1.5 text-13 text-red">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
