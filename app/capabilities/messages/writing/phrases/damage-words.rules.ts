import type { Phrase } from '../contract.ts'

/** What can make a body sound more damaged, weaker or more hopeless than it is. */
export const damageWords: Phrase[] = [
  {
    says: ['wear and tear', 'wear n tear', 'worn and torn'],
    why: 'People picture something that is used up and gets worse with every use.',
    instead: 'changes that come with the years, as grey hair does',
    source: 'back-pain-words-2009',
  },
  {
    says: ['degenerative', 'degeneration', 'degenerate/degenerated/degenerating'],
    why: 'People hear that the body is falling apart.',
    instead: 'changes that many people have, with pain and without',
    source: 'rehabilitation-words-2018',
  },
  {
    says: ['bone on bone', 'bone rubbing on bone', 'bone against bone'],
    why: 'The picture alone can make people stop moving.',
    instead: 'The joint has less space than it had. Many people with the same picture keep moving well.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: ['crumbling', 'crumbled', 'disintegrating', 'falling apart'],
    why: 'It is a frightening picture of a body that cannot hold.',
    instead: 'Say what was seen, and how common it is.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: ['slipped disc/disk/discs/disks'],
    why: 'People picture a part that has slid out and may do so again.',
    instead: 'a disc that has changed its shape, which often settles',
    source: 'back-pain-words-2009',
  },
  {
    says: ['trapped/pinched nerve/nerves'],
    why: 'People picture a nerve that is caught and has to be freed.',
    instead: 'an irritated nerve',
    source: 'back-pain-words-2009',
  },
  {
    says: ['instability', 'unstable spine/back/pelvis/joint/joints/knee/neck/shoulder'],
    why: 'People hear that they might give way or break.',
    instead: 'It can feel unsteady, and it can get stronger.',
    source: 'back-pain-words-2009',
  },
  {
    says: [
      'worn out/away joint/joints/knee/knees/hip/hips/disc/discs/spine/back',
      'worn joint/joints/disc/discs/knee/knees/hip/hips',
      'joint/joints/knee/knees/hip/hips/disc/discs/spine/back is/are worn',
    ],
    why: 'It makes every step sound like more harm.',
    instead:
      'The picture of your joint shows changes. That does not tell how much it hurts, or what you can do.',
    source: 'back-pain-words-2009',
  },
  {
    says: [
      'bulging/herniated/ruptured/prolapsed/torn/dehydrated/collapsed/squashed/crushed/black disc/discs/disk/disks',
    ],
    why: 'Such words alarm, and many people without pain have the same on a scan.',
    instead: 'The scan shows a change in a disc. Many people without pain have that too.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: [
      'your/a damaged spine/back/knee/hip/neck/shoulder/joint/disc',
      'damaged nerves/joints/discs/vertebrae',
      'spine/back/knee/hip/neck/shoulder is damaged',
      'permanent/irreversible/permanently/irreversibly damage/damaged',
    ],
    why: 'People hear that to move is to break more.',
    instead: 'It is sensitive. Say what they can still do with it.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: [
      'out of alignment',
      'bone/bones/vertebra/vertebrae/disc/rib/pelvis/hip/back is/are/was out',
      'hip/pelvis/spine/vertebra/disc/rib is/was out of place',
      'put your/the back/hip/pelvis/spine back in',
    ],
    why: 'People picture a part in the wrong place that somebody has to put back.',
    instead: 'It is stiff and sore there.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: ['weak core/back/spine/knees/joints/neck', 'core/back/spine/knees is/are weak'],
    why: 'It tells people not to trust their body.',
    instead: 'It can get stronger.',
    source: 'what-clinicians-say-2013',
  },
  {
    says: [
      'fragile/vulnerable/delicate spine/back/joints/discs/neck',
      'spine/back/neck is fragile/vulnerable/delicate',
    ],
    why: 'People then guard their body, which can make things harder.',
    instead: 'If it holds here: your back is strong, also when it hurts.',
    source: 'what-clinicians-say-2013',
  },
  {
    says: [
      'spine/back/knee/knees/hips/body of a/an 60/70/80/90',
      'spine/back/knee/knees/hips/body of a/an sixty/seventy/eighty/ninety',
      'spine/back of an old man/woman/person',
    ],
    why: 'People remember such a sentence for years.',
    instead: 'Changes like these are common at every age.',
    source: 'what-clinicians-say-2013',
  },
  {
    says: ['end/ended/ending up in a wheelchair', 'be in a wheelchair by/soon/before'],
    why: 'It is a fear that stays, and nobody can know it.',
    instead: 'We cannot know how it goes. Many people keep doing what matters to them.',
    source: 'what-clinicians-say-2013',
  },
  {
    says: [
      'never get/be better/well/normal',
      'never improve/recover/heal/walk/work again',
      'never go away',
      'will not get better',
      'only get worse',
      'it will get worse',
    ],
    why: 'Nobody can know it, and it takes hope away.',
    instead: 'It may not go away. Life with it can still get better.',
    source: 'what-clinicians-say-2013',
  },
  {
    says: ['chronic'],
    fine: [
      'chronic pain service/clinic/team/programme/group/unit/policy/association',
      'chronic fatigue',
      'chronic kidney/obstructive',
    ],
    why: 'Many readers take it for very bad, or for hopeless; it means long-lasting.',
    instead: 'long-term pain, or pain that has lasted',
    source: 'back-pain-words-2009',
  },
  {
    says: ['riddled with'],
    why: 'It makes the whole body sound diseased.',
    instead: 'There are signs of it in …',
    source: 'rehabilitation-words-2018',
  },
  {
    says: [
      'knee/back/hip/shoulder/neck/spine is shot/gone/ruined/wrecked/knackered/finished/broken',
      'knees/hips are shot/gone/ruined/wrecked/knackered/finished',
    ],
    why: 'It writes a part of somebody off.',
    instead: 'Your knee hurts and is stiff, and it can still get stronger.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: ['incurable', 'hopeless', 'no hope', 'lost cause'],
    fine: ['feel/feeling/feels/felt hopeless', 'no hope left', 'you have no hope'],
    why: 'It takes away what helps people go on.',
    instead: 'We know no cure. There is still much to try.',
    source: 'what-clinicians-say-2013',
  },
  {
    says: [
      'protect your back/spine/knees/joints/neck/hips',
      'be careful with your back/spine/knees/joints/neck',
      'careful not to damage/injure/hurt',
      'save/spare your back/knees/joints',
    ],
    why: 'People remember it as a warning, and then guard and worry.',
    instead: 'If it holds here: you can move it. Start with what feels all right.',
    source: 'what-clinicians-say-2013',
  },
  {
    says: ['pain signal/signals/receptor/receptors/fibre/fibres/messages', 'pain generator/generators'],
    why: 'Pain cannot be read off from nerves alone.',
    instead: 'Nerves send warnings. Pain is made of that and much more.',
    source: 'iasp-notes-2020',
  },
  {
    says: [
      'faulty/misfiring/broken nerve/nerves/alarm/wiring/signals',
      'nerves are misfiring/faulty',
      'misfiring',
    ],
    why: 'It makes the body a machine that is broken.',
    instead: 'Your nerves have become very watchful.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: [
      'twisted/crooked/tilted/rotated/curved pelvis/spine',
      'spine/pelvis is twisted/crooked/tilted/rotated',
    ],
    why: 'People picture something bent that has to be put straight.',
    instead: 'Bodies are rarely even, and need not be.',
    source: 'back-pain-words-2009',
  },
  {
    says: [
      'collapsing spine/disc/discs/arches/vertebra/vertebrae',
      'collapsed/fallen spine/arches/vertebra/vertebrae',
    ],
    why: 'People fear that they may break down under load.',
    instead: 'Say what was seen, and what they can still do safely.',
    source: 'rehabilitation-words-2018',
  },
  {
    says: [
      'the worst i have seen',
      'worst back/spine/knee/scan/case i have',
      'back/spine/knee/hip/scan is a mess',
      'very bad scan',
    ],
    why: 'Alarm from a professional lasts for years.',
    instead: 'The scan shows …. What it means for you is …',
    source: 'back-pain-words-trial-2023',
  },
]
