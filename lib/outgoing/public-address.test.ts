import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

test('no address of our own network, nor one that carries one, is public', () => {
  const refused = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ]
  expect(refused.filter(isPublicAddress)).toEqual([])
  expect(['8.8.8.8', '1.1.1.1', '2606:4700::1111'].filter(isPublicAddress)).toHaveLength(3)
})
