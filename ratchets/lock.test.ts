import { expect, test } from 'vitest'
import { readFiles } from './code/files.ts'

type Package = { version?: string; optionalDependencies?: Record<string, string>; dev?: boolean }
type Packages = Record<string, Package>

const file = readFiles('package-lock.json')['package-lock.json'] ?? '{}'
const packages = (JSON.parse(file) as { packages: Packages }).packages

/** What a package may want on another kind of machine, but the lock does not name: `npm ci` refuses such a lock. */
const missingIn = (lock: Packages) =>
  Object.entries(lock).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lock[`node_modules/${name}`] && !lock[`${where}/node_modules/${name}`])
      .map((name) => `${where || 'package.json'} wants ${name}`),
  )

test('npm ci finds every package it asks for in the lock', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(missingIn(packages)).toEqual([])
})

test('a package that is missing is seen', () => {
  const lock = { 'node_modules/one': { optionalDependencies: { two: '1.0.0' } } }
  expect(missingIn(lock)).toEqual(['node_modules/one wants two'])
  expect(missingIn({ ...lock, 'node_modules/two': {} })).toEqual([])
})

test('versions are pinned exactly', () => {
  const own = packages[''] as Record<string, Record<string, string>>
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(own[kind] ?? {}),
  )
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})
