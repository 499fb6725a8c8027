import { expect, test } from 'vitest'
import { type Files, readFiles } from './code/files.ts'

const files = readFiles(
  '**/*.{ts,tsx,js,json,md,css,html,svg,sql,yml,yaml,sh}',
  '.ci/*',
  '.npmrc',
  '.gitignore',
)

// Written so that this file does not contain what it looks for.
const traces: [string, RegExp][] = [
  ['a path of one machine', /(?<![\w.@:/-])\/(?:home|Users|root|work|workspace|mnt|private)\/[\w.-]+/],
  ['a path of one machine', /\b[A-Z]:\\Users\\/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a token', /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,}|npm_\w{30,}|xox[abpr]-[\w-]{10,}|sk-[\w-]{32,})/],
  ['a registry of one place', /"resolved":\s"(?!https:\/\/registry\.npmjs\.org\/)/],
]

const tracesIn = (looked: Files) =>
  Object.entries(looked).flatMap(([file, text]) =>
    traces.flatMap(([what, pattern]) => {
      const found = pattern.exec(text)
      return found ? [`${file}: ${what}: ${found[0]}`] : []
    }),
  )

test('nothing kept here names a machine or holds a secret', () => {
  expect(Object.keys(files).length).toBeGreaterThan(200)
  expect(tracesIn(files)).toEqual([])
})

test.each([
  ['', 'home', 'somebody', 'concord'].join('/'),
  ['', 'root', 'concord'].join('/'),
  ['see ', 'work', 'main'].join('/'),
  ['C:', 'Users', 'somebody'].join('\\'),
  ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' '),
  `AKIA${'A'.repeat(16)}`,
  `ghp_${'a'.repeat(36)}`,
  ['"resolved"', '"https://registry.example.org/one.tgz"'].join(': '),
])('a trace is found: %s', (text) => {
  expect(tracesIn({ 'docs/planted.md': text })).toHaveLength(1)
})
