import type { PaymentAdapter } from './payment-provider.ts'
import { promisedPayment } from './promised-payment.ts'

/** "Pay on delivery". */
export const manualProvider: PaymentAdapter = { id: 'manual', connect: () => promisedPayment('manual') }
