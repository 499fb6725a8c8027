import type { Text } from '../../../../language/text.tsx'
import type { BodyMap, Kind, Mark } from '../contract.ts'
import { partOf, type Region, sideOf } from '../regions.contract.ts'

/** Whose left and right the words speak of: to the person it is “your”. */
export type Voice = 'own' | 'theirs'

/** A region in words, with its side. */
export function regionName(t: Text, region: Region, voice: Voice): string {
  const part = t(`bodyMap.${partOf(region)}`)
  const side = sideOf(region)
  if (side === 'left') return t(voice === 'own' ? 'bodyMap.yourLeft' : 'bodyMap.onLeft', { part })
  if (side === 'right') return t(voice === 'own' ? 'bodyMap.yourRight' : 'bodyMap.onRight', { part })
  return part
}

/** What it is like, in words: the kinds that were ticked, then the person’s own. */
export function kindWords(t: Text, { kinds, words }: { kinds: Kind[]; words: string | undefined }): string {
  const ticked = kinds.map((kind) => t(`bodyMap.${kind}`)).join(', ')
  return [ticked, words].filter(Boolean).join(ticked && words ? '. ' : '')
}

/** One place and what it is like there. */
export function markInWords(t: Text, mark: Mark, voice: Voice): string {
  return [regionName(t, mark.region, voice), kindWords(t, mark)].filter(Boolean).join(': ')
}

/** The words beside the drawing. */
export function figureWords(t: Text, voice: Voice) {
  const own = voice === 'own'
  return {
    front: t('bodyMap.front'),
    back: t('bodyMap.rear'),
    left: t(own ? 'bodyMap.left' : 'bodyMap.theirLeft'),
    right: t(own ? 'bodyMap.right' : 'bodyMap.theirRight'),
  }
}

/** What the drawing shows, for whoever does not see it. */
export function figureLabel(t: Text, map: BodyMap, voice: Voice): string {
  if (map.marks.length === 0) return t('bodyMap.labelNowhere')
  const places = map.marks.map(({ region }) => regionName(t, region, voice))
  return [t('bodyMap.label'), places.join('; ')].join(': ')
}
