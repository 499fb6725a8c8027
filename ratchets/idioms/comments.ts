import type { Idiom } from './idiom.ts'

const everywhere = () => true
const suppression = /(biome-ignore|@ts-expect-error|@ts-ignore|@ts-nocheck|eslint-disable)(.*)/

export const commentIdioms: Idiom[] = [
  {
    name: 'a check is set aside only with a reason, and never for a whole file',
    where: everywhere,
    find: ({ comments }) =>
      comments.filter(({ value }) => {
        const [, kind = '', rest = ''] = suppression.exec(value) ?? []
        if (kind === 'biome-ignore') return !/^ [\w/]+: .{12,}/.test(rest)
        if (kind === '@ts-expect-error') return !/^:? .{12,}/.test(rest)
        return kind !== ''
      }),
    planted: [
      { 'app/one.ts': '// biome-ignore lint/suspicious/noExplicitAny: fix' },
      { 'app/one.ts': '// biome-ignore-all lint/suspicious/noExplicitAny: it is like this everywhere' },
      { 'app/one.ts': '// @ts-ignore' },
      { 'app/one.ts': '// @ts-expect-error' },
      { 'app/one.ts': '/* eslint-disable */' },
    ],
  },
  {
    name: 'nothing is left for later in a comment, and nobody signs',
    where: everywhere,
    find: ({ comments }) =>
      comments.filter(({ value }) => /\b(TODO|FIXME|XXX|HACK)\b|@author|^\s*[-=*#]{5,}/.test(value)),
    planted: [
      { 'app/one.ts': '// TODO: the rest' },
      { 'app/one.ts': '/** @author one */' },
      { 'app/one.ts': '// =========== rules' },
    ],
  },
]
