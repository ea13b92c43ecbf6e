import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges, packRecord, replay, tellChanges, unpackRecords } from '../../src/storage/journal'
import { readJournalKey, quarantinePrefix, slotKey } from '../../src/storage/project-keys'
import { packSnapshot, SLOTS, unpackSnapshot } from '../../src/storage/slots'
import {
  anyDamage,
  damage,
  DAMAGED,
  journalKeys,
  keptStore,
  manifestAt,
  openOn,
  writerFor,
} from '../fixtures/damaged-stores'

const anyStore = fc.record({
  changes: fc.integer({ min: 1, max: 14 }),
  folds: fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 5 }),
})

/** Where one can start, and the records that are whole, straight from the bytes: what the reader must come to. */
async function bestChanges(store: Awaited<ReturnType<typeof keptStore>>): Promise<number> {
  const starts = SLOTS.map((slot) => unpackSnapshot(store.entries.get(slotKey(DAMAGED, slot)) ?? new Uint8Array())?.seq)
  const records = new Set<number>()
  for (const key of await journalKeys(store)) {
    const seq = readJournalKey(DAMAGED, key)?.seq
    const [first] = unpackRecords(store.entries.get(key) ?? new Uint8Array()).records
    if (first !== undefined && first.seq === seq) records.add(first.seq)
  }
  const reach = (start: number): number => (records.has(start + 1) ? reach(start + 1) : start)
  return Math.max(...[0, ...starts].map((start) => (start === undefined ? 0 : reach(start))))
}

test('however a store was damaged, it opens on the best whole state of those that were kept, and never fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyStore,
      fc.array(anyDamage, { minLength: 1, maxLength: 4 }),
      async ({ changes, folds }, damages) => {
        const store = await keptStore(changes, folds)
        damage(store, damages)
        const best = await bestChanges(store)
        const opened = await openOn(store)
        expect(opened?.changes ?? 0).toBe(best)
        expect(opened?.stored.seq ?? 0).toBe(best)
      },
    ),
    { numRuns: 1200 },
  )
})

test('after damage, what is whole is saved on, damaged bytes are put aside, and the next visit finds all', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyStore,
      fc.array(anyDamage, { minLength: 1, maxLength: 3 }),
      async ({ changes, folds }, damages) => {
        const store = await keptStore(changes, folds)
        damage(store, damages)
        const opened = await openOn(store)
        if (opened === null) return
        const aside = opened.stored.damaged.map(({ bytes }) => bytes.join())
        const writer = writerFor(store, opened.stored)
        await writer.keep(manifestAt(20), 99)
        const again = await openOn(store)
        expect([again?.changes, again?.stored.isCutShort]).toEqual([20, false])
        const kept = await store.keys(quarantinePrefix(DAMAGED))
        const bytes = kept.map((key) => store.entries.get(key)?.join())
        for (const each of aside) expect(bytes).toContain(each)
      },
    ),
    { numRuns: 400 },
  )
})

test('where one snapshot alone is damaged nothing is lost', async () => {
  for (const slot of SLOTS) {
    const whole = await keptStore(9, [3, 6])
    const bytes = whole.entries.get(slotKey(DAMAGED, slot)) ?? new Uint8Array()
    for (let bit = 0; bit < bytes.length * 8; bit += 5) {
      const store = await keptStore(9, [3, 6])
      store.entries.set(
        slotKey(DAMAGED, slot),
        bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
      )
      expect((await openOn(store))?.changes).toBe(9)
    }
  }
})

test('a snapshot in which one bit is another, or of which an end is missing, is none', () => {
  const bytes = packSnapshot({ version: 1, seq: 12, time: 34, manifest: manifestAt(3) })
  for (let bit = 0; bit < bytes.length * 8; bit++)
    expect(unpackSnapshot(bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)))).toBeNull()
  for (let end = 0; end < bytes.length; end++) expect(unpackSnapshot(bytes.subarray(0, end))).toBeNull()
})

test('random bytes are neither a snapshot nor a journal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(unpackSnapshot(bytes)).toBeNull()
      expect(unpackRecords(bytes).torn).toBe(bytes.length)
    }),
  )
})

const anyManifest = fc.dictionary(
  fc.constantFrom('name', 'decisions', 'view', 'sources', 'note', '__proto__', 'constructor'),
  fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 12 })),
)

test('following a journal gives the same manifest as keeping it whole', () => {
  fc.assert(
    fc.property(fc.array(anyManifest, { minLength: 1, maxLength: 8 }), (manifests) => {
      let before = {}
      const records = new Map<number, ReturnType<typeof unpackRecords>['records'][number]>()
      manifests.forEach((manifest, at) => {
        const changes = tellChanges(before, manifest)
        const packed = packRecord({ version: 1, seq: at + 1, time: at, changes })
        for (const record of unpackRecords(packed).records) records.set(record.seq, record)
        before = manifest
      })
      const start = { manifest: {}, version: 1, seq: 0, time: 0 }
      const last = manifests.at(-1) ?? {}
      // Negative zero is printed as zero.
      expect(JSON.stringify(sorted(replay(start, records).manifest))).toBe(JSON.stringify(sorted(last)))
    }),
    { numRuns: 500 },
  )
})

const sorted = (manifest: object): readonly unknown[] => Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1))

test('changes of another manifest change nothing', () => {
  expect(applyChanges({ list: [1] }, [{ part: 'list', how: 'splice', at: 3, cut: 2, items: [] }])).toBeNull()
  expect(applyChanges({}, [{ part: 'list', how: 'splice', at: 0, cut: 0, items: [1] }])).toBeNull()
})
