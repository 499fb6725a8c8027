import { useText } from '../../../../language/text.tsx'
import { LinkMap } from '../../../../ui/link-map/link-map.tsx'
import { areas } from '../../contract.ts'
import type { WholePicture } from '../contract.ts'

const size = { width: 360, height: 500, rx: 118, ry: 205 }

/** The picture: all eight areas alike, and the links with the numbers they have in words. */
export function PictureMap({ picture }: { picture: WholePicture }) {
  const t = useText()
  const named = (area: (typeof areas)[number]) => t(`wholePicture.${area}`)
  const links = picture.links.map(({ from, to }, at) =>
    [at + 1, t('wholePicture.linkSaid', { from: named(from), to: named(to) })].join(': '),
  )
  return (
    <LinkMap
      label={[t('wholePicture.label'), links.join('. ') || t('wholePicture.labelNoLinks')].join('. ')}
      areas={areas.map((area) => ({ name: area, label: named(area), empty: !picture.areas[area] }))}
      links={picture.links}
      size={size}
      numbered
    />
  )
}
