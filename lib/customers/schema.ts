import { z } from 'zod'
import { NewPassword } from '#lib/auth/schema.ts'
import { lenientList } from '#lib/kernel/lenient-list.ts'
import { isPlainText, requiredLine } from '#lib/kernel/text.ts'
import { StoredAddress } from '#lib/orders/schema.ts'
import { ADDRESS_FIELDS, checkedByCountry } from '#lib/shipping/address-input.ts'

export const CUSTOMERS_PAGE_SIZE = 25
/** Longest text that customers are searched for. */
export const MAX_CUSTOMER_QUERY = 100
/** Orders shown on a customer's page of the dashboard; the list has the others. */
export const CUSTOMER_PAGE_ORDERS = 25

/** How the dashboard's list may be sorted, the first unless another is asked for. */
export const CUSTOMER_SORTS = ['latest', 'name', 'orders', 'spent'] as const
export type CustomerSort = (typeof CUSTOMER_SORTS)[number]

/** Most addresses that an account keeps. */
export const MAX_ADDRESSES = 20

/** An address of an account. `id` is only its name within the account. */
export const SavedAddress = StoredAddress.extend({ id: z.string().min(1).max(60) })
export type SavedAddress = z.infer<typeof SavedAddress>

/** `addresses` of a customer: the first is the one that a checkout begins with. */
export const SavedAddresses = lenientList(SavedAddress)

const addressId = z.string().trim().max(60).refine(isPlainText)

/** The form of a saved address; without an id it is a new one. */
export const AddressInput = checkedByCountry(
  z.object({
    id: addressId.default(''),
    ...ADDRESS_FIELDS,
    /** A checkbox: there when it is on. */
    isDefault: z.literal('on').optional(),
  }),
)
export type AddressInput = z.infer<typeof AddressInput>

export const AddressIdInput = z.object({ id: addressId.min(1) })
export type AddressIdInput = z.infer<typeof AddressIdInput>

export const ProfileInput = z.object({ name: requiredLine(80, 'Enter your name.') })
export type ProfileInput = z.infer<typeof ProfileInput>

export const ChangePasswordInput = z.object({
  currentPassword: z
    .string('Enter the password that you have now.')
    .min(1, 'Enter the password that you have now.')
    .max(200, 'Use at most 200 characters.'),
  password: NewPassword,
})
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>
