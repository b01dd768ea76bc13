import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { SettingsForm } from '#components/dashboard/settings-form.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { TIME_ZONES } from '#lib/content/schema.ts'
import { CURRENCIES } from '#lib/kernel/money.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateSettingsAction } from './actions.ts'

export const metadata: Metadata = { title: 'Settings' }

type SettingsPageProps = { params: Promise<{ tenant: string }> }

export default async function SettingsPage({ params }: SettingsPageProps) {
  const ctx = await staffContext(params, 'settings:write')
  const settings = await getStoreSettings(ctx.db)
  return (
    <>
      <PageHead title="Settings" meaning="What holds for the whole store." />
      <SettingsForm action={updateSettingsAction} settings={settings} currencies={CURRENCIES} timeZones={TIME_ZONES} />
    </>
  )
}
