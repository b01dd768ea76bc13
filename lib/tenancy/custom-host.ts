import { z } from 'zod'
import { normaliseHost } from './host.ts'

/** A domain that a store may answer on beside its subdomain. */
export const CustomHost = z
  .string()
  .transform((host) => normaliseHost(host) ?? '')
  .refine((host) => host.includes('.') && !/^[\d.]+$/.test(host), 'Enter a host name, such as shop.example.com.')
