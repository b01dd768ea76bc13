import { ActionButton } from '#components/dashboard/action-button.tsx'
import { type FirstStep, FirstSteps, StepLink } from '#components/dashboard/first-steps.tsx'
import { removeExamplesAction } from './products/actions.ts'

type StoreFirstStepsProps = {
  hasOwnProduct: boolean
  hasExamples: boolean
  hasLook: boolean
  mayChangeSettings: boolean
}

/** The four steps from a new store to one's own. */
export function StoreFirstSteps({ hasOwnProduct, hasExamples, hasLook, mayChangeSettings }: StoreFirstStepsProps) {
  const look: FirstStep = {
    title: 'Set your colour and logo',
    text: 'One colour and one picture are enough to make it yours.',
    done: hasLook,
    action: <StepLink href="/admin/settings">Open settings</StepLink>,
  }
  return (
    <FirstSteps
      steps={[
        {
          title: 'Add your first product',
          text: 'A title, a price and one good picture.',
          done: hasOwnProduct,
          action: (
            <StepLink href="/admin/products/new" primary>
              Add product
            </StepLink>
          ),
        },
        {
          title: 'Remove the examples',
          text: 'They show how a shop can look. Shoppers can see them until you remove them.',
          done: !hasExamples,
          action: (
            <ActionButton
              action={removeExamplesAction}
              size="sm"
              variant="secondary"
              done="The example products are gone."
            >
              Remove them
            </ActionButton>
          ),
        },
        ...(mayChangeSettings ? [look] : []),
        {
          title: 'Look at your shop',
          text: 'See it as your shoppers do, on a phone as well.',
          done: false,
          action: (
            <a
              href="/"
              target="_blank"
              rel="noreferrer"
              className="inline-flex h-8 items-center rounded-control border border-line-strong bg-surface px-3 font-medium text-13 hover:bg-sunken"
            >
              View shop
            </a>
          ),
        },
      ]}
    />
  )
}
