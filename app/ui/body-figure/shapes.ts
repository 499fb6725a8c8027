/** A drawing of our own: one half is drawn, the other is its mirror image. All on a sheet of 200 by 444. */
export const sheet = { width: 200, height: 444 }

export type View = 'front' | 'back'

const head =
  'M100 5C115 5 124 17 123 33L122.8 37Q114 40.5 106.5 40.5C107.6 49 107.6 57 105 65Q100 68 95 65C92.4 57 92.4 49 93.5 40.5Q86 40.5 77.2 37L77 33C76 17 85 5 100 5Z'
const wholeHead =
  'M100 5C115 5 124 17 123 33C122 47 114 58 106 61Q100 63 94 61C86 58 78 47 77 33C76 17 85 5 100 5Z'
const jaw = 'M108 43Q116 42.8 122.6 40C121 51 115 60 107.2 64.6C109.4 57 109.4 50 108 43Z'
const neck = 'M90 62C93 66 96 68.5 100 69.5C104 68.5 107 66 110 62L111.5 75Q100 82 88.5 75Z'
const nape = 'M90 61.5Q100 66 110 61.5L111.5 75Q100 82 88.5 75Z'
const trunk =
  'M88 78Q100 84.5 112 78C122 84 131.5 96 132 112L131 136Q100 143 69 136L68 112C68.5 96 78 84 88 78Z'
const waist =
  'M69 139Q100 146 131 139C130 151 127 161 128 173L130 186Q100 194 70 186L72 173C73 161 70 151 69 139Z'
const shoulder =
  'M114 74C121 80 134 81 142 85C152 90 155.5 101 154.5 115Q144 119 135 114C134 97 125 85 114.5 78.5Z'
const upperArm =
  'M135.5 118Q145 122 154.5 118.5C157.5 133 159 148 160 164L141.5 166.5C139.5 150 136.5 134 135.5 118Z'
const elbow = 'M142 169.5L160.5 167C162 173 163 179 163.3 185L145 188C143.3 182 142.3 176 142 169.5Z'
const forearm = 'M145.5 191L163.8 188C166.5 203 168.5 218 169.5 232L155 235C151 220 147.5 206 145.5 191Z'
const hand =
  'M155.5 238L170 235C174.5 243 178.5 251 178.5 261C178.5 271 173.5 280 167.5 280C161.5 280 158.5 273 157.5 265C155.5 263 151.5 265 149.5 261C147.5 254 151 245 155.5 238Z'
const pelvis = 'M82 190.5Q100 196 118 190.5C118 203 113 215 103 225Q100 227 97 225C87 215 82 203 82 190.5Z'
const hip = 'M121 190L130.5 188.5C135 198 138 210 139.5 224Q123 232 106.5 226C116 216 121 204 121 190Z'
const buttock = 'M101.3 194Q113 193.5 122 190.5C127 200 129.5 212 127.5 225.5C118 232.5 107 231.5 101.3 228Z'
const outerHip = 'M125 190L130.5 188.5C135 198 138 210 139.5 224L130.5 226.5C132 213 130 201 125 190Z'
const thigh =
  'M102.5 230.5Q122 237 139.8 228C141.5 252 137.5 278 133.5 302L109.5 302C106 280 102.5 255 102.5 230.5Z'
const knee = 'M109.5 305L133 305C134.3 313 133.3 322 132 330.5L110.5 330.5C108.7 322 108.7 313 109.5 305Z'
const shin = 'M110.3 333.5L132 333.5C136 351 132.5 376 128.5 402L112.3 402C108 378 106.5 354 110.3 333.5Z'
const foot =
  'M112.3 405L128.5 405C129.5 413 134.5 421 139 428C142 434 139 440 132 440L114 440C109.5 439 109.5 430 110.7 422Z'

const limbs = { shoulder, 'upper-arm': upperArm, elbow, forearm, hand, thigh, knee, 'shin-calf': shin, foot }
const middle = {
  front: { head, neck, chest: trunk, abdomen: waist, pelvis },
  back: { head: wholeHead, neck: nape, 'upper-back': trunk, 'lower-back': waist },
}
const halves = { front: { ...limbs, jaw, hip }, back: { ...limbs, buttock, hip: outerHip } }

/** Two eyes and a mouth, so that front and back are told apart at a glance; nobody in particular. */
export const face = 'M88.5 31Q91.5 33.5 94.5 31M105.5 31Q108.5 33.5 111.5 31M95.5 52.5Q100 56 104.5 52.5'

export type Shape = { region: string; path: string; mirrored: boolean }

/**
 * Every region that shows from one side. Whoever is drawn faces us in front, so their left is at our right; from behind
 * it is at our left.
 */
export function shapesOf(view: View): Shape[] {
  const [right, left] = view === 'front' ? ['-l', '-r'] : ['-r', '-l']
  return [
    ...Object.entries(middle[view]).map(([region, path]) => ({ region, path, mirrored: false })),
    ...Object.entries(halves[view]).flatMap(([part, path]) => [
      { region: `${part}${right}`, path, mirrored: false },
      { region: `${part}${left}`, path, mirrored: true },
    ]),
  ]
}
