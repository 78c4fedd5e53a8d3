import { sql } from 'kysely'
import { createActor, fromPromise } from 'xstate'
import { describe, expect, it } from 'vitest'
import { freshDatabase, KINDS } from '../test/databases.ts'
import { CannotKeep, decode, encode } from './codec.ts'

const kept: unknown = {
  nothing: undefined,
  list: [undefined, null, 3],
  when: new Date('2026-02-03T04:05:06.789Z'),
  never: new Date(Number.NaN),
  map: new Map<unknown, unknown>([
    ['a', new Set([1, undefined])],
    [{ key: 1n }, new Map()],
  ]),
  numbers: [1n << 70n, Number.NaN, Infinity, -Infinity, -0, 0.1],
  texts: ['\0', '\ud800', 'ä👩🏽‍⚕️', '"\\u0000"'],
  $: 'date',
  inner: { $: { $: 'undefined' }, value: 3 },
  bare: Object.assign(Object.create(null) as object, { x: 1 }),
}

const faultOf = (value: unknown): string => {
  try {
    encode(value, 'context')
  } catch (error) {
    return error instanceof CannotKeep ? error.message : `another error: ${String(error)}`
  }
  return 'kept'
}

describe.each(KINDS)('the codec over %s', (kind) => {
  it('gives back what JSON would lose, through a row', async () => {
    const { db, close } = await freshDatabase(kind)
    const { rows } = await sql<{ value: unknown }>`select ${JSON.stringify(encode(kept))}::jsonb as value`.execute(db)
    await close()
    const back = decode(rows[0]!.value) as Record<string, unknown>
    expect(back).toStrictEqual({ ...(kept as object), bare: { x: 1 } })
    expect(Object.keys(back)).toContain('nothing')
  })
})

describe('the codec', () => {
  it('keeps of an error its name, words and cause, and no stack of a process that is gone', () => {
    const error = decode(JSON.parse(JSON.stringify(encode(new RangeError('too far', { cause: new Error('no map') }))))) as Error
    expect([error instanceof Error, error.name, error.message, error.stack, (error.cause as Error).message]).toEqual([
      true,
      'RangeError',
      'too far',
      'RangeError: too far',
      'no map',
    ])
  })

  it('gives back two thousand values made at random, and writes them the same again', () => {
    let seed = 20261122
    const pick = (below: number): number => Math.floor(((seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647) * below)
    const leaf = [
      () => undefined,
      () => null,
      () => '$',
      () => pick(9) / 7,
      () => BigInt(pick(99)),
      () => new Date(pick(9999)),
      () => -0,
      () => '\ud800',
    ]
    const many = <T>(make: () => T): T[] => Array.from({ length: pick(4) }, make)
    const value = (depth: number): unknown => {
      const kinds = [...leaf, ...(depth > 0 ? [list, object, map, set] : [])]
      return kinds[pick(kinds.length)]!(depth - 1)
    }
    const list = (depth: number): unknown => many(() => value(depth))
    const object = (depth: number): unknown => Object.fromEntries(many(() => [['$', 'a', 'value', '__proto__'][pick(4)], value(depth)]))
    const map = (depth: number): unknown => new Map(many(() => [value(depth), value(depth)]))
    const set = (depth: number): unknown => new Set(many(() => value(depth)))
    const values = Array.from({ length: 2000 }, () => value(4))
    const texts = values.map((one) => JSON.stringify(encode(one)))
    expect(texts.map((text) => decode(JSON.parse(text)))).toStrictEqual(values)
    const again = texts.map((text) => JSON.stringify(encode(decode(JSON.parse(text)))))
    expect(again).toEqual(texts)
  })

  it('reads what was written before there was a codec', () => {
    expect(decode({ a: [1, { b: null }] })).toEqual({ a: [1, { b: null }] })
  })

  it('refuses what it cannot keep: where, why and what to do instead', () => {
    class Money {
      cents = 3
    }
    const circle: Record<string, unknown> = {}
    circle['self'] = { again: circle }
    expect(
      [
        { a: { b: [() => 1] } },
        { a: Symbol('s') },
        { price: new Money() },
        circle,
        { child: createActor(fromPromise(async () => 1)) },
        { pattern: /x/ },
        { [Symbol('s')]: 1 },
        { '\0': 1 },
      ].map(faultOf),
    ).toEqual([
      'context.a.b.0 is a function, which no row can keep: keep a name or a number, and look it up where it is used',
      'context.a is a symbol, which no row can keep: keep a name or a number, and look it up where it is used',
      'context.price is a Money, and a row keeps values without their class: keep its plain parts',
      'context.self.again is held by itself, and a row has no circles: keep an id of what it points to',
      'context.child is an actor, and those live in snapshot.children: keep its id',
      'context.pattern is a RegExp, and a row keeps values without their class: keep its plain parts',
      'context is keyed by Symbol(s), which no row can keep: use a name',
      'context is keyed by a text that no database takes: use a Map',
    ])
  })
})
