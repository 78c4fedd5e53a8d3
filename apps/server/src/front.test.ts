import { expect, test } from 'vitest'
import { networkOf } from './front.ts'

test('a guesser is counted by network: all addresses of an IPv6 line are one, IPv4 is itself', () => {
  const counted = [
    '192.0.2.7',
    '::ffff:192.0.2.7',
    '2001:db8:1:2::7',
    '2001:0DB8:1:2:aaaa:bbbb:cccc:dddd',
    '2001:db8:1:3::7',
    '::1',
    'fe80::1%eth0',
    'unknown',
  ].map(networkOf)
  expect(counted).toEqual([
    '192.0.2.7',
    '192.0.2.7',
    '2001:db8:1:2::/64',
    '2001:db8:1:2::/64',
    '2001:db8:1:3::/64',
    '0:0:0:0::/64',
    'fe80:0:0:0::/64',
    'unknown',
  ])
})
